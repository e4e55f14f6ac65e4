import Foundation
import Ledger
import Observations
import Statistics
import Studies
import TestSupport
import Testing

/// One regression of `Oracles`: what is asked, and what statsmodels and SciPy answer.
struct ExpectedRegression: Decodable, Sendable, CustomTestStringConvertible {
    struct Bend: Decodable, Sendable {
        let place: Double
        let above: Int
        let coefficients: [Double]
        let classical: [Double]
        let hc3: [Double]
        let f: Double
        let p: Double
    }

    struct Curve: Decodable, Sendable {
        let coefficients: [Double]
        let rSquared: Double
    }

    let name: String
    let dataset: String
    let vintage: String
    let y: String
    let x: String
    let conditions: [String]
    let given: [String]
    /// Which rows may go together.
    let cluster: String
    let rows: Int
    let clusters: Int
    let coefficients: [Double]
    let classical: [Double]
    let hc1: [Double]
    let hc2: [Double]
    let hc3: [Double]
    let clustered: [Double]
    let clusteredP: [Double]
    let clusteredInterval: [[Double]]
    let rSquared: Double
    let spearman: Double
    let kendall: Double
    let `break`: Bend?
    let huber: [Double]?
    let huberErrors: [Double]?
    let theilSen: [Double]?
    let median: [Double]?
    let curves: [String: Curve]

    var testDescription: String { name }

    /// - Parameter file: In `Oracles`, without its ending.
    static func all(_ file: String) throws -> [ExpectedRegression] {
        let path = Repository.root + "/Tests/StudiesTests/Oracles/\(file).json"
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([ExpectedRegression].self, from: Data(contentsOf: URL(filePath: path)))
    }

    /// Asks the ledger the same.
    func table(in ledger: any SourceStore, models: [LedgerModel]) throws -> StudyTable {
        var selection = RowSelection(y: y, x: x)
        selection.conditions = try conditions.map { try RowCondition(parsing: $0) }
        selection.given = given
        selection.dataset = dataset
        selection.vintages = [VintageChoice(dataset: dataset, vintage: vintage)]
        selection.cluster = try #require(ClusterRule(rawValue: cluster))
        return try StudyTable(selection, from: try StoredVintages(of: ledger, models: models))
    }

    /// Closed forms agree to 1e-6.
    func expectClosedForms(of table: StudyTable) throws {
        let (y, x) = (table.y(), table.logX())
        let others = given.indices.map { place in
            let factor = AxisUnit(of: table.given[place].metric).factor
            return Regressor("given \(place)", table.rows.map { log10($0.given[place] / factor) })
        }
        let numbers = table.rows.map(\.cluster)
        #expect(table.rows.count == rows && table.clusterCount == clusters)
        let fit = try LinearFit(of: y, on: [x] + others)
        expect("coefficients", fit.coefficients, coefficients)
        expect("classical errors", try fit.covariance(.classical).standardErrors, classical)
        expect("HC1", try fit.covariance(.hc1).standardErrors, hc1)
        expect("HC2", try fit.covariance(.hc2).standardErrors, hc2)
        expect("HC3", try fit.covariance(.hc3).standardErrors, hc3)
        let errors = try fit.covariance(.clustered(numbers))
        expect("clustered errors", errors.standardErrors, clustered)
        expect("clustered p", errors.pValues, clusteredP)
        expect("intervals", errors.intervals().flatMap { [$0.low, $0.high] }, clusteredInterval.flatMap { $0 })
        expect("R²", [fit.rSquared], [rSquared])
        let plain = self.x(of: table)
        expect("Spearman", [try Correlation(.spearman, of: plain, with: y).coefficient], [spearman])
        expect("Kendall", [try Correlation(.kendall, of: plain, with: y).coefficient], [kendall])
        guard let bend = `break` else { return }
        let found = try KnownBreak(y: y, x: x, at: log10(bend.place))
        #expect(found.rowsAbove == bend.above)
        expect("hinge", found.hinge.coefficients, bend.coefficients)
        expect("errors of the hinge", try found.hinge.covariance(.classical).standardErrors, bend.classical)
        expect("HC3 of the hinge", try found.hinge.covariance(.hc3).standardErrors, bend.hc3)
        expect("F and p of the hinge", [found.test.statistic, found.test.pValue], [bend.f, bend.p])
    }

    /// What is found step by step agrees to 1e-3.
    func expectIterated(of table: StudyTable) throws {
        let (y, logX) = (table.y(), table.logX())
        if let huber, let huberErrors, let theilSen, let median {
            let fit = try HuberFit(of: y, on: [logX])
            expect("Huber", fit.coefficients, huber, within: 1e-3)
            expect("errors of Huber", try fit.covariance().standardErrors, huberErrors, within: 1e-3)
            let theil = try TheilSenLine(of: y, on: logX)
            let interval = theil.slopeInterval()
            expect("Theil-Sen", [theil.slope, interval.low, interval.high], theilSen)
            expect("median", try QuantileFit(0.5, of: y, on: [logX]).coefficients, median, within: 1e-3)
        }
        let x = x(of: table)
        for (name, curve) in curves.sorted(by: { $0.key < $1.key }) {
            let family = try #require(CurveFamily(rawValue: name))
            let fit = try family.fit(x: x, y: y, errors: .classical)
            expect(name, fit.coefficients, curve.coefficients, within: 1e-3)
            expect("R² of the \(name)", [fit.quality.rSquared], [curve.rSquared], within: 1e-3)
        }
    }

    /// In the unit of the axis. Ranks are taken of it: logarithms may tie values that differ in the last digit.
    private func x(of table: StudyTable) -> Regressor {
        let factor = AxisUnit(of: table.x.metric).factor
        return Regressor(table.x.metric.name, table.rows.map { $0.x.value / factor })
    }

    private func expect(_ what: String, _ found: [Double], _ expected: [Double], within tolerance: Double = 1e-6) {
        #expect(found.count == expected.count, "\(name): \(what)")
        for (one, other) in zip(found, expected) {
            #expect(abs(one - other) <= tolerance * abs(other), "\(name): \(what) is \(one), expected \(other)")
        }
    }
}

extension StudyTable {
    func y() -> Regressor { Regressor(y.metric.name, rows.map(\.y.value)) }
    /// log10 of x in the unit of the axis.
    func logX() -> Regressor {
        let unit = AxisUnit(of: x.metric).factor
        return Regressor("log10 \(x.metric.name)", rows.map { log10($0.x.value / unit) })
    }
}
