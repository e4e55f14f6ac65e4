import Statistics
import Testing

@Suite("How often a break is found where there is none")
struct BreakTestSizeTests {
    @Test("The test of an unknown break rejects 5 % ± 1 of 2,000 straight lines, with 199 wild draws for each")
    func size() async throws {
        var rejected = 0
        for set in 0..<2_000 {
            var generator = SeededGenerator(seed: 21, draw: set)
            let x = (0..<40).map { Double($0 / 2) }
            let y = x.map { 1 + 0.5 * $0 + MadeUpRows.noise(&generator) }
            var search = UnknownBreak.Search()
            search.draws = 199
            search.intervalDraws = 0
            search.seed = UInt64(set)
            let found = try await UnknownBreak(y: Regressor("y", y), x: Regressor("x", x), search: search)
            if found.pValue <= 0.05 { rejected += 1 }
        }
        #expect(abs(Double(rejected) / 2_000 - 0.05) < 0.01)
    }
}
