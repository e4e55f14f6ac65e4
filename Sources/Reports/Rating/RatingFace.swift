import Footprint
import Rating
import Studies

extension RatingWords {
    /// What stands on the face of every rating.
    static func face(_ rated: RatedCategory) -> String {
        let methods = Set(rated.members.map(\.peer.sci.method))
        let weakest = methods.max() ?? .assumed
        let start = "Computed following SCER 0.1"
        switch weakest {
        case .measured: return start + " from measured values."
        case .reported: return start + " from values that others report."
        case .estimated: return start + " from estimates: no score rests on measurement alone."
        case .assumed: return start + " from values of which some are assumed, for want of better."
        }
    }
}
