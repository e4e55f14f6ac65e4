import Footprint
import Ledger
import Observations
public import Rating

/// The models of one category, ready to be rated: peers from the highest score to the lowest, as SCER ranks them.
///
/// Peers are scored alike: where the embodied carbon of one is not known, it is counted for none.
public struct RatingStudy: Sendable {
    public let category: RatingCategory
    public let sheet: BenchmarkSheet
    public let scale: RatingScale
    /// `nil` where no classes are set for the functional unit.
    public let classes: CarbonClasses?
    /// From the highest score to the lowest; equal ones by name.
    public let members: [RatingCandidate]
    /// Models outside the category, and those that have no score, each with its reason.
    public let leftOut: [UnratedModel]
    public let notes: [String]
    /// The credit lines of the sources.
    public let credits: [String]

    /// - Parameter one: A category of `RatingCategories` of the same candidates.
    public init(
        _ one: RatingCategories.One, of found: RatingCandidates, scale: RatingScale, classes: CarbonClasses?
    ) {
        category = one.category
        sheet = found.sheet
        self.scale = scale
        self.classes = classes?.unit == found.sheet.unit ? classes : nil
        let (alike, note) = Self.scoredAlike(one.candidates)
        let measurement = found.sheet.measurement
        let ranked = alike.map { (candidate: $0, value: $0.ranked(by: measurement)) }.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.candidate.name < right.candidate.name
        }
        members = ranked.map(\.candidate)
        let outside = found.candidates.compactMap { candidate -> UnratedModel? in
            let verdicts = one.category.verdicts(on: candidate.traits)
            guard let reason = verdicts.first(where: { $0.answer != .similar })?.reason else { return nil }
            return UnratedModel(name: candidate.name, reason: reason)
        }
        leftOut = found.leftOut + outside
        notes = found.notes + [note, Self.methods(of: members)].compactMap { $0 }
        var seen: Set<String> = []
        credits = found.sources.map(\.dataset.credit).filter { seen.insert($0).inserted }
    }

    /// What the arithmetic of ratings ranks, in the same order.
    public var peers: [Peer] {
        members.map { $0.score.peer(named: $0.name, accuracy: $0.accuracy?.ratedValue) }
    }

    private static func scoredAlike(_ candidates: [RatingCandidate]) -> ([RatingCandidate], note: String?) {
        let unknown = candidates.count { $0.score.hardware == nil }
        guard unknown > 0 else { return (candidates, nil) }
        let note =
            unknown == candidates.count
            ? "Embodied carbon is not counted: that of the hardware is not known."
            : "Embodied carbon is counted for no model: that of the hardware is not known for \(unknown) of "
                + "\(candidates.count)."
        return (candidates.map { $0.withoutHardware }, note)
    }

    /// How the scores were found, where that differs.
    private static func methods(of members: [RatingCandidate]) -> String? {
        let counts = Method.allCases.compactMap { method -> String? in
            let count = members.count { $0.score.sci.method == method }
            return count > 0 ? "\(count) \(method.rawValue)" : nil
        }
        return counts.count > 1 ? "Scores were found in different ways: \(counts.joined(separator: ", "))." : nil
    }
}

extension RatingCandidate {
    fileprivate func ranked(by measurement: BenchmarkSheet.Quantity) -> Double {
        score.peer(named: name).ranked(by: measurement)
    }

    fileprivate var withoutHardware: RatingCandidate {
        var score = score
        score.hardware = nil
        return RatingCandidate(
            name: name, number: number, traits: traits, configuration: configuration, score: score, accuracy: accuracy)
    }
}
