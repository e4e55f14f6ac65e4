import Footprint
import Statistics

/// Draws the scores of all peers together, factors in common once for all that share them.
///
/// Peers are put into an order of their own, by value and then by name, so that the order in which they came changes no
/// draw.
struct ScoreDraws: Sendable {
    /// The peers' places as they came, in the order of the draws.
    let order: [Int]
    let isCertain: Bool
    private let energies: TriangularDraws
    private let embodied: TriangularDraws
    private let pues: TriangularDraws
    private let intensities: TriangularDraws
    /// For each PUE the number of its carbon intensity.
    private let intensityOfPlace: [Int32]
    /// For each peer the number of its place.
    private let placeOfPeer: [Int32]
    private let addsEmbodied: Bool
    private let isEnergy: Bool

    var count: Int { order.count }

    init(of peers: [Peer], by quantity: BenchmarkSheet.Quantity) {
        isEnergy = quantity == .energy
        let keys = peers.map(Key.init)
        order = peers.indices.sorted { keys[$0] < keys[$1] }
        let sorted = order.map { keys[$0] }
        energies = TriangularDraws(sorted.map(\.energy))
        embodied = TriangularDraws(sorted.map(\.embodied))
        addsEmbodied = quantity == .sci && sorted.contains { $0.embodied.high > 0 }
        var places = Numbering<Place>()
        placeOfPeer = sorted.map { places.number(of: Place(pue: $0.pue, intensity: $0.intensity)) }
        var grids = Numbering<TriangularDraws.Range>()
        intensityOfPlace = places.values.map { grids.number(of: $0.intensity) }
        pues = TriangularDraws(places.values.map(\.pue))
        intensities = TriangularDraws(grids.values)
        isCertain =
            energies.isCertain
            && (isEnergy || (embodied.isCertain && pues.isCertain && intensities.isCertain))
    }

    /// Room for one draw after the other.
    struct Space {
        fileprivate var intensities: [Double]
        fileprivate var places: [Double]
        fileprivate var embodied: [Double]

        init(for draws: ScoreDraws) {
            intensities = [Double](repeating: 0, count: draws.intensities.count)
            places = [Double](repeating: 0, count: draws.pues.count)
            embodied = [Double](repeating: 0, count: draws.addsEmbodied ? draws.count : 0)
        }
    }

    /// Draws a score for each peer.
    ///
    /// - Parameter scores: Room for as many as there are peers.
    func draw(
        into scores: UnsafeMutableBufferPointer<Double>, _ generator: inout SeededGenerator, space: inout Space
    ) {
        precondition(scores.count >= count, "the scores need room")
        if isEnergy { return energies.draw(into: scores, &generator) }
        space.intensities.withUnsafeMutableBufferPointer { intensities.draw(into: $0, &generator) }
        space.places.withUnsafeMutableBufferPointer { places in
            pues.draw(into: places, &generator)
            for place in places.indices { places[place] *= space.intensities[Int(intensityOfPlace[place])] }
        }
        energies.draw(into: scores, &generator)
        space.places.withUnsafeBufferPointer { places in
            placeOfPeer.withUnsafeBufferPointer { placeOfPeer in
                for peer in placeOfPeer.indices { scores[peer] *= places[Int(placeOfPeer[peer])] }
            }
        }
        guard addsEmbodied else { return }
        space.embodied.withUnsafeMutableBufferPointer { own in
            embodied.draw(into: own, &generator)
            for peer in own.indices { scores[peer] += own[peer] }
        }
    }
}

/// Where a peer runs, as far as its score knows.
private struct Place: Hashable {
    var pue: TriangularDraws.Range
    var intensity: TriangularDraws.Range
}

/// Numbers distinct values in the order in which they first come.
private struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    mutating func number(of value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}

/// All that a peer's draws rest on, and its name to tell twins apart.
private struct Key: Comparable {
    var energy: TriangularDraws.Range
    var embodied: TriangularDraws.Range
    var pue: TriangularDraws.Range
    var intensity: TriangularDraws.Range
    var name: String

    init(_ peer: Peer) {
        energy = TriangularDraws.Range(peer.energy)
        embodied = peer.embodied.map { TriangularDraws.Range($0) } ?? TriangularDraws.Range(low: 0, central: 0, high: 0)
        pue = TriangularDraws.Range(peer.pue)
        intensity = TriangularDraws.Range(peer.carbonIntensity)
        name = peer.name
    }

    static func < (left: Key, right: Key) -> Bool {
        for (one, other) in [
            (left.energy, right.energy), (left.embodied, right.embodied), (left.pue, right.pue),
            (left.intensity, right.intensity),
        ] where one != other { return one < other }
        return left.name < right.name
    }
}

extension TriangularDraws.Range: Comparable {
    fileprivate init<Q: Quantity>(_ estimate: Estimate<Q>) {
        self.init(
            low: estimate.low.canonical, central: estimate.central.canonical, high: estimate.high.canonical)
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.central, left.low, left.high) < (right.central, right.low, right.high)
    }
}
