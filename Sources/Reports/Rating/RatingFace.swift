import Footprint
import Rating
import Studies

extension RatingWords {
    /// What stands on the face of the rating of a category.
    static func face(_ rated: RatedCategory) -> String {
        let energies = rated.members.compactMap(\.peer.energy?.method)
        return face(
            weakest: rated.members.map(\.peer.sci.method).max() ?? .assumed,
            energy: energies.count == rated.members.count ? energies.max() : nil)
    }
}
