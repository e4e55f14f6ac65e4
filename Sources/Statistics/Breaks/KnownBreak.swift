/// Whether the slope changes at a place that was chosen before the data were looked at.
///
/// Equations: `y = a + b·x + d·max(x − c, 0)` (hinge), and with a step `+ s·[x > c]`. `d` is the change of slope.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), 6.5 (piecewise linear regression).
///
/// ```swift
/// let bend = try KnownBreak(y: score, x: logParameters, at: Double.log10(70))
/// bend.test.pValue           // of no change of slope
/// ```
public struct KnownBreak: Sendable {
    public let place: Double
    public let line: LinearFit
    /// Intercept, x, and the change of slope above the break.
    public let hinge: LinearFit
    /// The hinge with a step at the break; `nil` where it cannot be told from the hinge.
    public let stepAndHinge: LinearFit?
    /// The line against the hinge.
    public let test: NestedTest
    /// The line against the hinge with a step.
    public let stepTest: NestedTest?
    public let rowsBelow: Int
    public let rowsAbove: Int

    public var slopeBelow: Double { hinge.coefficients[1] }
    public var slopeAbove: Double { hinge.coefficients[1] + hinge.coefficients[2] }
    public var change: Double { hinge.coefficients[2] }

    /// - Throws: `FitError` where a side, the break counted with it, has fewer than two different places, and as
    ///   `LinearFit`.
    public init(y: Regressor, x: Regressor, at place: Double) throws(FitError) {
        guard place.isFinite else { throw .notFinite(variable: "the place of the break", row: 0) }
        self.place = place
        let line = try LinearFit(of: y, on: [x])
        let above = x.values.filter { $0 > place }
        let below = x.values.filter { $0 <= place }
        // A row at the break lies on both lines.
        guard Set(x.values.filter { $0 >= place }).count >= 2, !above.isEmpty, Set(below).count >= 2 else {
            throw .oneSideOfBreak(below: below.count, above: above.count, needed: 2)
        }
        let bend = Regressor("change of slope", x.values.map { max($0 - place, 0) })
        let step = Regressor("step", x.values.map { $0 > place ? 1 : 0 })
        let hinge = try LinearFit(of: y, on: [x, bend])
        // Where the step cannot be told from the hinge there is none to show.
        stepAndHinge = try? LinearFit(of: y, on: [x, bend, step])
        self.line = line
        self.hinge = hinge
        test = NestedTest(restricted: line, full: hinge)
        stepTest = stepAndHinge.map { NestedTest(restricted: line, full: $0) }
        rowsAbove = above.count
        rowsBelow = below.count
    }
}
