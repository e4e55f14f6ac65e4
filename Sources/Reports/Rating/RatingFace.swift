import Footprint
import Rating
import Studies

extension RatingWords {
    /// What stands on the face of the rating of a category.
    static func face(_ rated: RatedCategory) -> String {
        face(weakest: rated.members.map(\.peer.sci.method).max() ?? .assumed)
    }
}
