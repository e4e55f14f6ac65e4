import Foundation
import Statistics
import Testing

/// Values computed apart with NumPy from the same rows.
@Suite(
    "Breaks in the publisher's own rows",
    .enabled(if: LeaderboardRows.folder != nil, "WATTMARK_DATA is not set"))
struct LeaderboardBreakTests {
    let rows: LeaderboardRows

    init() throws { rows = try LeaderboardRows(folder: try #require(LeaderboardRows.folder)) }

    private func rounded(_ values: [Double], _ digits: Double) -> [Double] {
        values.map { ($0 * digits).rounded() / digits }
    }

    @Test("The slope at 70 billion parameters goes from 12.785 to −0.588: F(1, 3818) = 2.860, p = 0.0909")
    func known() throws {
        let bend = try KnownBreak(y: rows.score, x: rows.logParameters, at: Foundation.log10(70))
        #expect(rounded([bend.slopeBelow, bend.slopeAbove, bend.change], 1e3) == [12.785, -0.588, -13.373])
        #expect(rounded([bend.test.statistic], 1e3) == [2.86] && rounded([bend.test.pValue], 1e4) == [0.0909])
        #expect(bend.test.denominator == 3818 && bend.rowsAbove == 145)
        let errors = [try bend.slopes(.classical), try bend.slopes(.hc3)].map(\.change.standardError)
        #expect(rounded(errors, 1e3) == [7.908, 6.498])
    }

    private func search(_ x: Regressor) async throws -> UnknownBreak {
        var search = UnknownBreak.Search()
        search.draws = 19
        search.intervalDraws = 200
        return try await UnknownBreak(y: rows.score, x: x, search: search)
    }

    @Test("Along parameters the slope changes most at 0.726 billion, from 1.24 to 14.54: supF 114.5")
    func parameters() async throws {
        let found = try await search(rows.logParameters)
        #expect(rounded([Foundation.pow(10, found.best.place)], 1e3) == [0.726])
        #expect(rounded([found.best.slopeBelow, found.best.slopeAbove], 100) == [1.24, 14.54])
        #expect(rounded([found.supF], 10) == [114.5] && found.pValue == 0.05)
        #expect(Foundation.pow(10, found.interval.low) > 0.5 && Foundation.pow(10, found.interval.high) < 0.95)
    }

    @Test("Along carbon it changes most at 1.92 kg, from 17.9 to 3.45: supF 184.1")
    func carbon() async throws {
        let found = try await search(rows.logCarbon)
        #expect(rounded([Foundation.pow(10, found.best.place)], 100) == [1.92])
        #expect(rounded([found.best.slopeBelow, found.best.slopeAbove], 100) == [17.91, 3.45])
        #expect(rounded([found.supF], 10) == [184.1] && found.pValue == 0.05)
        #expect(Foundation.pow(10, found.interval.high) < 2.1)
    }
}
