/// How far a record of a run is: which of two records of the same run is the later one.
///
/// More samples are later; with as many, a run that has ended is later than one that was recovered, and that later than
/// one that runs. Stores replace a run only by a later record of it.
public struct RunProgress: Sendable, Hashable, Comparable {
    public let sampleCount: Int
    public let state: RunState

    public init(sampleCount: Int, state: RunState) {
        self.sampleCount = sampleCount
        self.state = state
    }

    public static func < (left: RunProgress, right: RunProgress) -> Bool {
        (left.sampleCount, left.rank) < (right.sampleCount, right.rank)
    }

    private var rank: Int {
        switch state {
        case .running: 0
        case .recovered: 1
        case .finished, .interrupted: 2
        }
    }
}
