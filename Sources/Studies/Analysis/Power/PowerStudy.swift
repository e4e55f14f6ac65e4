import RealModule
public import Statistics

/// What a study of a change of slope can see: with the models at hand, and with more of them above the break.
///
/// Models that are added are assumed to lie and scatter as those at hand do. Changes are told as those of the gain per
/// doubling of x.
public struct PowerStudy: Sendable {
    public let question: PowerQuestion
    public let table: StudyTable
    public let xUnit: AxisUnit
    /// In the unit of the axis.
    public let place: Double
    public let bend: KnownBreak
    public let design: SlopeChangePower
    /// Of the gain per doubling: the one that was asked for, or that which leaves no gain above the break.
    public let change: Double
    /// For several numbers of models above the break, rising; that at hand is among them.
    public let steps: [Step]

    /// What a number of models above the break shows.
    public struct Step: Sendable, Hashable {
        public let rowsAbove: Int
        /// Of finding `change`, 0...1.
        public let power: Double
        /// Of the gain per doubling, found with the power that is aimed at; `nil` where none is.
        public let smallestChange: Double?
    }

    private static let doubling = Double.log10(2)

    /// Gains per doubling below and above the break, as the rows have them.
    public var gainBelow: Double { bend.slopeBelow * PowerStudy.doubling }
    public var gainAbove: Double { bend.slopeAbove * PowerStudy.doubling }

    /// With the models at hand.
    public var power: Double { power(rowsAbove: design.rowsAbove) }

    /// The probability that so many models above the break show the change; not a number below 2.
    public func power(rowsAbove rows: Int) -> Double { design.power(of: slope, rowsAbove: rows) }

    /// The fewest models above the break that show the change; `nil` where no number does.
    public var needed: Int? { design.rowsAboveNeeded(for: slope, power: question.power) }

    /// Of the gain per doubling, with the models at hand.
    public var smallestChange: Double? { step(design.rowsAbove).smallestChange }

    /// Per tenfold x.
    private var slope: Double { change / PowerStudy.doubling }

    /// - Throws: `AnalysisError` where the question is no question, or the rows cannot carry it.
    public init(_ question: PowerQuestion, on table: StudyTable) throws(AnalysisError) {
        let unit = AxisUnit(of: table.x.metric)
        guard let value = unit.value(parsing: question.place) else { throw AnalysisError(.knownPlace(question.place)) }
        let clusters = table.usedClusters
        let x = table.regressorOfX
        let logX = Regressor("log10 \(x.name)", x.values.map(Double.log10))
        do throws(FitError) {
            guard question.power > question.alpha, question.power < 1 else {
                throw FitError.outside(setting: "power", above: question.alpha, below: 1)
            }
            guard question.alpha > 0, question.alpha < 1 else {
                throw FitError.outside(setting: "alpha", above: 0, below: 1)
            }
            bend = try KnownBreak(
                y: table.regressorOfY, x: logX, at: Double.log10(value / unit.factor), clusters: clusters)
            let usable = clusters.flatMap { Set($0).count > 1 ? $0 : nil }
            design = try SlopeChangePower(of: bend, clusters: usable, alpha: question.alpha)
        } catch {
            throw AnalysisError(statistics: error.description)
        }
        let change = question.change ?? -bend.slopeBelow * PowerStudy.doubling
        guard change != 0, change.isFinite else { throw AnalysisError(.noChange) }
        self.question = question
        self.table = table
        self.change = change
        xUnit = unit
        place = value / unit.factor
        let design = self.design
        let target = question.power
        let needed = design.rowsAboveNeeded(for: change / PowerStudy.doubling, power: target)
        steps = PowerStudy.numbers(atHand: design.rowsAbove, needed: needed).map {
            PowerStudy.step($0, design, change: change, target: target)
        }
    }

    private func step(_ rows: Int) -> Step {
        PowerStudy.step(rows, design, change: change, target: question.power)
    }

    private static func step(_ rows: Int, _ design: SlopeChangePower, change: Double, target: Double) -> Step {
        Step(
            rowsAbove: rows, power: design.power(of: change / doubling, rowsAbove: rows),
            smallestChange: design.smallestChange(power: target, rowsAbove: rows).map { $0 * doubling })
    }

    /// The probability, 0...1, for many numbers of models above the break, evenly spaced on a logarithmic axis.
    public func curve(places: Int = 80) -> [(rowsAbove: Int, power: Double)] {
        let numbers = steps.map(\.rowsAbove)
        let least = Double(max(numbers.first ?? 2, 2))
        let most = max(Double(numbers.last ?? 3), least)
        let between = (0...max(places, 1)).map { place in
            Int((least * Double.pow(most / least, Double(place) / Double(max(places, 1)))).rounded())
        }
        return Set(between + numbers).sorted().map { ($0, power(rowsAbove: $0)) }
    }

    /// 5, 10, 20, 50 … beyond what is at hand and what is needed, and these two.
    static func numbers(atHand: Int, needed: Int?) -> [Int] {
        let most = max(atHand, min(needed ?? 0, 1_000_000)) * 2
        var numbers: Set<Int> = [atHand]
        if let needed { numbers.insert(needed) }
        var power = 1
        while 5 * power <= max(most, 20) {
            numbers.formUnion([5 * power, 10 * power, 20 * power].filter { $0 <= max(2 * most, 20) })
            power *= 10
        }
        return numbers.sorted()
    }
}
