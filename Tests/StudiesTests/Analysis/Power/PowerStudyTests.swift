import Footprint
import Ledger
import Observations
import Statistics
import TestSupport
import Testing

@testable import Studies

@Suite("A study of power")
struct PowerStudyTests {
    /// Rises by 3 points per doubling up to 8 B and stays there; the scatter is 2 points up and down in turn.
    private func table(models: Int = 40, _ change: (inout RowSelection) -> Void = { _ in }) throws -> StudyTable {
        let entries = (0..<models).map { place in
            let doublings = Double(place) / Double(models) * 6
            let size = 1e9 * (0..<place).reduce(1.0) { product, _ in product * pow2(6 / Double(models)) }
            let score = 20 + 3 * min(doublings, 3) + (place % 2 == 0 ? 2 : -2)
            return ExampleBoard.entry("m\(place)", row: place + 1, score: score, parameters: size)
        }
        var selection = RowSelection(y: "score", x: "parameters")
        selection.cluster = .none
        change(&selection)
        let store = try ExampleBoard.store([.init("Board", "1", entries)])
        return try StudyTable(selection, from: try StoredVintages(of: store, models: []))
    }

    private func pow2(_ exponent: Double) -> Double {
        // 2 to a small power by its series, without another library.
        var (sum, term) = (1.0, 1.0)
        for place in 1...30 {
            term *= exponent * 0.693147180559945309 / Double(place)
            sum += term
        }
        return sum
    }

    private func study(_ table: StudyTable, at place: String = "8B", _ change: (inout PowerQuestion) -> Void = { _ in })
        throws(AnalysisError) -> PowerStudy
    {
        var question = PowerQuestion(table.selection, place: place)
        change(&question)
        return try PowerStudy(question, on: table)
    }

    @Test("Unless one is named, the change is that which leaves no gain above the break")
    func usualChange() throws {
        let study = try study(try table())
        #expect(isClose(study.change, -study.gainBelow))
        #expect(study.gainBelow > 2 && study.gainBelow < 4)
        #expect(study.place == 8 && study.xUnit.symbol == "B")
    }

    @Test("The models that are needed reach the power that is aimed at, one fewer does not")
    func needed() throws {
        let study = try study(try table()) { $0.change = -1 }
        let needed = try #require(study.needed)
        #expect(needed > study.design.rowsAbove)
        #expect(study.power(rowsAbove: needed) >= 0.8 && study.power(rowsAbove: needed - 1) < 0.8)
    }

    @Test("The smallest change of the models at hand is found with just the power that is aimed at")
    func smallest() throws {
        let table = try table()
        let smallest = try #require(try study(table).smallestChange)
        let again = try study(table) { $0.change = smallest }
        #expect(isClose(again.power, 0.8, relative: 1e-6))
        #expect(again.needed == again.design.rowsAbove)
    }

    @Test("A change up takes as many models as one down")
    func sign() throws {
        let table = try table()
        let (up, down) = (try study(table) { $0.change = 1 }, try study(table) { $0.change = -1 })
        #expect(up.needed == down.needed && up.power == down.power)
    }

    @Test("What is at hand and what is needed are among the numbers of the table, which rise")
    func numbers() {
        #expect(PowerStudy.numbers(atHand: 7, needed: 33) == [5, 7, 10, 20, 33, 50, 100])
        #expect(PowerStudy.numbers(atHand: 3, needed: nil) == [3, 5, 10, 20])
        #expect(PowerStudy.numbers(atHand: 2, needed: 1 << 30).last == 1 << 30)
    }

    @Test("Power rises with the number of models")
    func rises() throws {
        let study = try study(try table()) { $0.change = -1 }
        let powers = study.steps.map(\.power)
        #expect(zip(powers, powers.dropFirst()).allSatisfy { $0 <= $1 } && powers.allSatisfy { (0...1).contains($0) })
        #expect(study.curve(places: 10).map(\.rowsAbove) == study.curve(places: 10).map(\.rowsAbove).sorted())
    }

    @Test("What cannot be answered is refused in a sentence")
    func refusals() throws {
        func refusal(_ place: String, models: Int = 40, _ change: @escaping (inout PowerQuestion) -> Void = { _ in })
            throws -> String?
        {
            let table = try table(models: models)
            do {
                _ = try study(table, at: place, change)
                return nil
            } catch { return "\(error)" }
        }
        #expect(try refusal("free") == "‘free’ is no place for a break: give a value of x such as 70B.")
        #expect(
            try refusal("800B")
                == "40 rows lie below the break and 0 above it; each side needs at least 2 at different places.")
        #expect(
            try refusal("8B") { $0.change = 0 } == "The change of slope to look for must be a number other than 0.")
        #expect(
            try refusal("8B") { $0.change = .nan } == "The change of slope to look for must be a number other than 0.")
        #expect(try refusal("8B") { $0.power = 0.01 } == "power must be above 0.05 and below 1.")
    }
}
