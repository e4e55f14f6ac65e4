/// Whether the slope changes at a place that was chosen before the data were looked at.
///
/// Equations: `y = a + b·x + d·max(x − c, 0)` (hinge), and with a step `+ s·[x > c]`. `d` is the change of slope.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), 6.5 (piecewise linear regression).
///
/// ```swift
/// let bend = try KnownBreak(y: score, x: logParameters, at: Double.log10(70))
/// bend.test.pValue                            // of no change of slope
/// try bend.slopes(.hc3).change.interval       // with errors that let the spread change along x
/// ```
public struct KnownBreak: Sendable {
    public let place: Double
    public let line: LinearFit
    /// Intercept, x, and the change of slope above the break.
    public let hinge: LinearFit
    /// The hinge with a step at the break: coefficient 2 is the change of slope, 3 the step. `nil` where it cannot be
    /// told from the hinge.
    public let stepAndHinge: LinearFit?
    /// The line against the hinge.
    public let test: NestedTest
    /// The line against the hinge with a step.
    public let stepTest: NestedTest?
    /// What lies at or below the break.
    public let below: Side
    public let above: Side

    /// How much there is on one side of a break.
    public struct Side: Sendable, Hashable {
        public let rows: Int
        /// Different values of x.
        public let places: Int
        /// With rows here, whether or not they have rows on the other side; `nil` where no clusters were given.
        public let clusters: Int?

        init(_ rows: [Int], of x: [Double], clusters: [Int]?) {
            self.rows = rows.count
            places = Set(rows.map { x[$0] }).count
            self.clusters = clusters.map { clusters in Set(rows.map { clusters[$0] }).count }
        }
    }

    public var rowsBelow: Int { below.rows }
    public var rowsAbove: Int { above.rows }
    public var slopeBelow: Double { hinge.coefficients[1] }
    public var slopeAbove: Double { hinge.coefficients[1] + hinge.coefficients[2] }
    public var change: Double { hinge.coefficients[2] }

    /// - Parameter clusters: For each row a number that rows of one cluster share; only counted here.
    /// - Throws: `FitError` where a side has fewer than two different places, and as `LinearFit`.
    /// - Precondition: x and clusters as long as `y`.
    public init(y: Regressor, x: Regressor, at place: Double, clusters: [Int]? = nil) throws(FitError) {
        guard place.isFinite else { throw .notFinite(variable: "the place of the break", row: 0) }
        precondition(clusters.map { $0.count == y.values.count } ?? true, "one cluster for each row")
        self.place = place
        let line = try LinearFit(of: y, on: [x])
        let values = x.values
        below = Side(values.indices.filter { values[$0] <= place }, of: values, clusters: clusters)
        above = Side(values.indices.filter { values[$0] > place }, of: values, clusters: clusters)
        guard above.places >= 2, below.places >= 2 else {
            throw .oneSideOfBreak(below: below.rows, above: above.rows, needed: 2)
        }
        let bend = Regressor("change of slope", values.map { max($0 - place, 0) })
        let step = Regressor("step", values.map { $0 > place ? 1 : 0 })
        let hinge = try LinearFit(of: y, on: [x, bend])
        // Where the step cannot be told from the hinge there is none to show.
        stepAndHinge = try? LinearFit(of: y, on: [x, bend, step])
        self.line = line
        self.hinge = hinge
        test = NestedTest(restricted: line, full: hinge)
        stepTest = stepAndHinge.map { NestedTest(restricted: line, full: $0) }
    }
}
