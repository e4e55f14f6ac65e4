import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Ratings that cannot be made")
struct RatingStudyErrorTests {
    private typealias Examples = RatingExamples

    private func sentence(
        _ benchmark: ScoredBenchmark, _ wish: RatingWish, _ vintages: [ExampleBoard.Vintaged]
    ) -> String {
        do {
            _ = try Examples.candidates(benchmark, wish, vintages)
            return "no error"
        } catch {
            return String(describing: error)
        }
    }

    private let server = [ExampleBoard.Vintaged("Server", "2026-02", [RatingExamples.served("a/one", row: 1)])]

    @Test("Energy without a place is refused with the options that give one")
    func noSite() throws {
        #expect(
            sentence(Examples.chat, RatingWish(), server)
                == "‘Chat’ has energy and no carbon: say where the electricity is from, with --grid, --region or "
                + "--intensity.")
    }

    @Test("A unit that the values cannot give is refused with those that they can")
    func unit() throws {
        #expect(
            sentence(Examples.chat, try Examples.wish(unit: .trainingTokens), server)
                == "‘Chat’ cannot be rated per 1 million training tokens, only per 1,000 output tokens or request.")
    }

    @Test("A ledger without the dataset says what to import")
    func noDataset() throws {
        #expect(
            sentence(Examples.board, RatingWish(), server)
                == "The ledger holds no source for ‘Board’: import Board with `wattmark import FILE`.")
    }

    @Test("A vintage without the metric, and one without the task, are told")
    func nothingThere() throws {
        let bare = [ExampleBoard.Vintaged("Server", "2026-02", [ExampleBoard.entry("a/one", row: 1, score: 5)])]
        #expect(
            sentence(Examples.chat, try Examples.wish(), bare) == "Server has no energy_per_token, which ‘Chat’ needs.")
        let other = [
            ExampleBoard.Vintaged("Server", "2026-02", [Examples.served("a/one", row: 1) { $0.task = "code" }])
        ]
        #expect(
            sentence(Examples.chat, try Examples.wish(), other)
                == "Server, 2026-02 has nothing measured with the task ‘chat’.")
    }

    @Test("Where no model is left, the reasons are counted")
    func noCandidate() throws {
        #expect(
            sentence(Examples.chat, try Examples.wish(where: ["gpu_model=B200"]), server)
                == "No model can be rated by ‘Chat’: 1 without gpu_model=B200.")
    }

    @Test("An unknown field of a condition is refused with the nearest one")
    func field() throws {
        let text = sentence(Examples.chat, try Examples.wish(where: ["gpu_modl=B200"]), server)
        #expect(text.hasPrefix("No row has ‘gpu_modl’; did you mean ‘gpu_model’?"))
    }

    @Test("A latency is refused where no times were measured")
    func notLatency() throws {
        let entry = ExampleBoard.entry("a/one", row: 1, score: 5, parameters: 1e9, carbon: 2)
        #expect(
            sentence(Examples.board, RatingWish(latency: .seconds(1)), [.init("Board", "2025-02", [entry])])
                == "‘Board’ has no times between tokens, so no latency can be asked for.")
    }

    @Test("Energy is refused where nothing is held equal among peers, with the environment as it is")
    func notControlled() throws {
        var wish = try Examples.wish()
        wish.measurement = .energy
        let entry = Examples.trained("One", row: 1, on: "H100", ["training_compute": 1e21])
        #expect(
            sentence(Examples.training, wish, [.init("Trainings", "2025-03", [entry])])
                == "‘Training’ cannot be rated by energy: SCER allows it in a controlled environment only, and here it is "
                + "\(Examples.training.sheet.environment).")
        #expect(sentence(Examples.chat, wish, server) == "no error")
    }
}
