import Footprint
import Ledger
import Observations
import Rating

/// Scores the rows that were chosen, and takes one of each model.
struct CandidateScoring {
    let traits: CandidateTraits
    let benchmark: String
    private(set) var candidates: [RatingCandidate] = []
    private(set) var leftOut: [UnratedModel] = []
    private(set) var setAside: [UnratedModel] = []
    private var remarks: [(text: String, models: Int)] = []

    init(traits: CandidateTraits, benchmark: String) {
        self.traits = traits
        self.benchmark = benchmark
    }

    private struct Scored {
        let name: String
        let row: ModelEntry
        let found: FoundScore
    }

    mutating func score(_ rows: CandidateRows, by reading: any ScoreReading) throws {
        for model in rows.models {
            var scored: [Scored] = []
            var reason: String?
            for row in model.rows {
                do throws(NoScore) {
                    scored.append(Scored(name: model.name, row: row, found: try reading.score(of: row)))
                } catch {
                    reason = reason ?? error.reason
                }
            }
            guard let first = scored.first else {
                leftOut.append(UnratedModel(name: model.name, reason: reason ?? "no score"))
                continue
            }
            switch type(of: reading).repeats {
            case .leastEnergy: takeLeast(of: scored, first)
            case .mustAgree: takeAgreeing(scored, first)
            }
        }
    }

    private mutating func takeLeast(of scored: [Scored], _ first: Scored) {
        var least = 0
        for place in scored.indices where energy(scored[place]) < energy(scored[least]) { least = place }
        for (place, one) in scored.enumerated() where place != least {
            setAside.append(
                UnratedModel(
                    name: one.name, configuration: one.found.configuration,
                    reason: "more energy in another configuration of the same conditions"))
        }
        take(scored[least])
    }

    private mutating func takeAgreeing(_ scored: [Scored], _ first: Scored) {
        let known = energy(first)
        guard scored.allSatisfy({ abs(energy($0) - known) <= 0.01 * abs(known) }) else {
            leftOut.append(
                UnratedModel(name: first.name, reason: "listed more than once with values that differ"))
            return
        }
        take(first)
    }

    private func energy(_ one: Scored) -> Double { one.found.score.energyPerUnit.central.canonical }

    private mutating func take(_ one: Scored) {
        candidates.append(
            RatingCandidate(
                name: one.name, number: one.row.model?.number,
                traits: traits.traits(of: one.row, beside: one.found.traits),
                configuration: one.found.configuration, score: one.found.score, accuracy: one.found.accuracy))
        for text in one.found.remarks {
            if let place = remarks.firstIndex(where: { $0.text == text }) {
                remarks[place].models += 1
            } else {
                remarks.append((text, 1))
            }
        }
    }

    /// Each remark once, with the number of models that it is on where that is not all.
    var notes: [String] {
        remarks.map { remark in
            guard remark.models < candidates.count else { return remark.text }
            return "\(remark.models) of \(candidates.count) models: \(remark.text)"
        }
    }
}
