import Footprint
import Ledger
import Observations
import Statistics
import TestSupport
import Testing

@testable import Studies

@Suite("A study of agreement")
struct AgreementStudyTests {
    private func board(
        _ vintage: String, of name: String = "Board", scores: [Double?] = [], carbon: [Double?] = []
    ) -> ExampleBoard.Vintaged {
        let count = max(scores.count, carbon.count)
        let entries = (0..<count).map { place in
            ExampleBoard.entry(
                "m\(place)", row: place + 1, score: place < scores.count ? scores[place] : nil,
                carbon: place < carbon.count ? carbon[place] : nil)
        }
        return .init(name, vintage, entries)
    }

    private func study(
        _ metric: String, _ vintages: [ExampleBoard.Vintaged], models: [LedgerModel] = [],
        _ change: (inout AgreementQuestion) -> Void = { _ in }
    ) throws -> AgreementStudy {
        var question = AgreementQuestion(metric)
        change(&question)
        return try AgreementStudy(
            question, from: try StoredVintages(of: try ExampleBoard.store(vintages), models: models))
    }

    private func refusal(_ body: () throws -> AgreementStudy) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return "\(error)" }
    }

    @Test("Scores are compared by differences, newer less older")
    func differences() throws {
        let study = try study(
            "score", [board("1", scores: [10, 20, 30, 40]), board("2", scores: [11, 22, 33, 44])])
        let result = study.detail
        #expect(result.scale == .difference && result.pairs.count == 4 && result.shift == nil)
        #expect(result.twice.first.name == "Board, 2")
        #expect(isClose(result.limits.bias, 2.5))
        #expect(isClose(result.slope.value, 2 / 21))
        #expect(result.farthest.map(\.name) == ["m3", "m2", "m1", "m0"])
        #expect(isClose(result.ranks?.spearman.coefficient ?? 0, 1) && result.topOverlap == nil)
    }

    @Test("Carbon is compared by ratios, and a doubling of most models is seen")
    func ratios() throws {
        let study = try study(
            "carbon", [board("1", carbon: [1, 2, 3, 4, 5]), board("2", carbon: [2, 4, 6, 8, 5])])
        #expect(study.detail.scale == .ratio)
        #expect(study.detail.shift == SharedShift(ratio: 2, pairs: 4))
        #expect(isClose(study.detail.limits.bias, 1.741101126592248))
        let asked = try self.study(
            "carbon", [board("1", carbon: [1, 2, 3, 4, 5]), board("2", carbon: [2, 4, 6, 8, 5])]
        ) { $0.scale = .difference }
        #expect(asked.detail.scale == .difference && isClose(asked.detail.limits.bias, 2))
    }

    @Test("A value of 0 has no ratio and is counted")
    func zeros() throws {
        let study = try study("carbon", [board("1", carbon: [0, 2, 3, 4]), board("2", carbon: [1, 4, 7, 8])])
        #expect(study.detail.pairs.count == 3 && study.detail.withoutRatio == 1)
    }

    @Test("Every pair of vintages is compared, that with the most models first; pairs with fewer than 3 are named")
    func everyPair() throws {
        let study = try study(
            "score",
            [
                board("1", scores: [10, 20, 30, 40, nil, nil]), board("2", scores: [11, 22, 33, nil, nil, 66]),
                board("3", scores: [nil, nil, nil, 41, 50, 60]), board("4", scores: [12, 21, 30, 40, nil, nil]),
            ])
        #expect(
            study.results.map { "\($0.twice.first.name) \($0.twice.second.name) \($0.pairs.count)" } == [
                "Board, 4 Board, 1 4", "Board, 4 Board, 2 3", "Board, 2 Board, 1 3",
            ])
        #expect(study.left.map(\.pairs) == [1, 1, 1])
    }

    @Test("Two sources can be asked for by dataset, by dataset and vintage, or by a vintage alone")
    func asked() throws {
        let vintages = [
            board("1", scores: [10, 20, 30]), board("2", scores: [11, 22, 33]), board("3", scores: [11, 22, 34]),
        ]
        func names(_ between: String...) throws -> [String] {
            let twice = try study("score", vintages) { $0.between = between }.detail.twice
            return [twice.first.name, twice.second.name]
        }
        #expect(try names("Board=1", "board=3") == ["Board, 1", "Board, 3"])
        #expect(try names("1", "2") == ["Board, 1", "Board, 2"])
        #expect(try names("boa", "Board") == ["Board, 3", "Board, 2"])
    }

    @Test("A metric of another name is compared when asked for, its fractions as percent")
    func otherName() throws {
        let fraction = Metric("score_em", better: .higher, meaning: "fraction of right answers")
        let entries = [0.11, 0.19, 0.33].enumerated().map { place, value in
            Entry(
                key: "x\(place)", row: place + 1, model: ListedModel(name: "x\(place)"),
                observations: [Observation(fraction, value, method: .reported)])
        }
        let models = (0..<3).map {
            ExampleBoard.model(Int64($0 + 1), names: [("Board", "m\($0)"), ("Other", "x\($0)")])
        }
        let study = try study(
            "score", [board("1", scores: [10, 20, 30]), .init("Other", "1", entries)], models: models
        ) { $0.otherMetric = "score_em" }
        #expect(study.detail.twice.factor == 100)
        #expect(study.detail.pairs.map(\.second).allSatisfy { $0 > 10 })
        #expect(isClose(study.detail.limits.bias, -1))
    }

    @Test("Equal vintages agree wholly, and nothing is made up where there is no spread")
    func equal() throws {
        let study = try study("score", [board("1", scores: [10, 20, 30]), board("2", scores: [10, 20, 30])])
        let result = study.detail
        #expect(result.limits.bias == 0 && result.limits.deviation == 0)
        #expect(result.shift == SharedShift(ratio: 1, pairs: 3) && result.farthest.isEmpty)
        #expect(isClose(result.concordance?.coefficient ?? 0, 1))
        #expect(!result.slope.isClear)
    }

    @Test("One source without spread has no order and no concordance, but a bias")
    func constantSource() throws {
        let result = try study("score", [board("1", scores: [10, 20, 30]), board("2", scores: [10, 10, 10])]).detail
        #expect(result.ranks == nil && result.concordance == nil && result.line == nil)
        #expect(isClose(result.limits.bias, -10))
    }

    @Test("What cannot be compared is refused in a sentence")
    func refusals() {
        #expect(
            refusal { try study("score", []) }
                == "The ledger holds no source yet: read one with `wattmark import FILE`.")
        #expect(
            refusal { try study("score", [board("1", scores: [1, 2, 3])]) }
                == "Only one source has score; agreement needs two that measured the same thing.")
        #expect(
            refusal { try study("score", [board("1", scores: [1, 2]), board("2", scores: [1, 2])]) }
                == "score of Board, 2 and Board, 1 cannot be compared. They have 2 models in common, and 3 are needed. "
                + "`wattmark match` links the names of datasets.")
        #expect(
            refusal {
                try study(
                    "score", [board("1", of: "One", scores: [1, 2, 3]), board("1", of: "Other", scores: [1, 2, 3])])
            }
                == "score of One, 1 and Other, 1 cannot be compared. They have no model in common, and 3 are needed. "
                + "`wattmark match` links the names of datasets.")
        #expect(
            refusal { try study("score", [board("1", scores: [5, 5, 5]), board("2", scores: [5, 5, 5])]) }
                == "score of Board, 2 and Board, 1 cannot be compared. mean has the same value in every row, so nothing "
                + "can be said of its effect.")
        #expect(
            refusal { try study("scor", [board("1", scores: [1, 2, 3])]) }
                == "No source in the ledger has the metric ‘scor’; did you mean ‘score’? `wattmark analyze metrics` lists them."
        )
    }

    @Test("Metrics of one word that differ in name are not compared unless both are named")
    func names() {
        let emissions = Metric("emissions", unit: "kg", better: .lower, meaning: "CO2e of a run")
        let entry = Entry(
            key: "m0", row: 1, model: ListedModel(name: "m0"),
            observations: [Observation(emissions, 1, method: .measured)])
        #expect(
            refusal { try study("carbon", [board("1", carbon: [1, 2, 3]), .init("Runs", "1", [entry])]) }
                == "No two sources give carbon as the same metric in the same unit; there are emissions (kg) and "
                + "evaluation_carbon (kg). Two that mean the same are compared with --metric and --other-metric.")
    }

    @Test("A source that is not there, or has not the metric, is refused with those that have it")
    func unknownSources() {
        let vintages = [
            board("1", scores: [1, 2, 3]), board("2", scores: [1, 2, 4]), board("1", of: "Carbon", carbon: [1, 2, 3]),
        ]
        func refused(_ between: String...) -> String? {
            refusal { try study("score", vintages) { $0.between = between } }
        }
        #expect(refused("Board=3", "Board=1") == "Board has no vintage ‘3’ in the ledger; it has 2 and 1.")
        #expect(refused("Carbon", "Board") == "Carbon has no score to compare; it is in Board.")
        #expect(refused("Bord", "Board") == "No source in the ledger is ‘Bord’. It holds Board and Carbon.")
        let mixed = refusal {
            try study("score", vintages) {
                $0.otherMetric = "carbon"
                $0.between = ["Board", "Carbon"]
            }
        }
        #expect(mixed == "score (%) and evaluation_carbon (kg) have different units and are not compared.")
    }
}
