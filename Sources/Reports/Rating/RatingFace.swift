import Footprint
import Rating
import Studies

extension RatingWords {
    /// What stands on the face of the rating of a category.
    static func face(_ rated: RatedCategory) -> String {
        let peers = rated.members.map(\.peer)
        let energies = peers.compactMap(\.energy?.method)
        let weakest = peers.map(\.sci.method).max() ?? .assumed
        let shares = peers.map { ScoreBasis($0)?.share(from: weakest) ?? 1 }
        return face(
            weakest: weakest, energy: energies.count == peers.count ? energies.max() : nil,
            share: shares.min().flatMap { least in shares.max().map { least...$0 } })
    }
}
