import Statistics
import Testing

@Suite("Correlations beside SciPy")
struct AssociationOracleTests {
    let oracle: JSONOracle
    init() throws { oracle = try JSONOracle("association") }

    @Test("Pearson, Spearman and Kendall", arguments: ["small", "reversed", "large", "tied", "even"])
    func pairs(name: String) throws {
        let pair = oracle["pairs"][name]
        let (x, y) = (Regressor("x", pair["x"].numbers), Regressor("y", pair["y"].numbers))
        let pearson = try Correlation(.pearson, of: x, with: y)
        let interval = pearson.interval()
        let found = [pearson.coefficient, pearson.pValue, interval.low, interval.high]
        #expect(difference(found, pair["pearson"].numbers) < 1e-9)
        for (kind, key) in [(CorrelationKind.spearman, "spearman"), (.kendall, "kendall")] {
            let found = try Correlation(kind, of: x, with: y)
            #expect(difference([found.coefficient, found.pValue], pair[key].numbers, floor: 1e-40) < 1e-9, "\(key)")
        }
    }

    @Test("Partial correlations, of values and of ranks")
    func partial() throws {
        let (pair, expected) = (oracle["pairs"]["large"], oracle["partial"])
        let (x, y) = (Regressor("x", pair["x"].numbers), Regressor("y", pair["y"].numbers))
        let controls = ["c1", "c2"].map { Regressor($0, expected[$0].numbers) }
        for (kind, key) in [(CorrelationKind.pearson, "pearson"), (.spearman, "spearman")] {
            let found = try PartialCorrelation(kind, of: x, with: y, given: controls)
            #expect(difference([found.coefficient, found.pValue], expected[key].numbers) < 1e-9, "\(key)")
        }
    }
}
