import Footprint
import Rating
import Testing

@Suite("Rating of peers")
struct PeerRatingTests {
    private let rating = PeerRating(benchmark: .per(.outputTokens), scale: RatingScaleTests.scer)
    private let example = [250.0, 100, 160, 150, 200].map { Peer.drawing($0, name: "\($0)") }

    @Test("Ratings come in the order of the peers: 250, 100, 160, 150, 200 get C, A, C, B, C")
    func order() async throws {
        let ratings = try await rating.ratings(of: example)
        #expect(ratings.map(\.relative.letter) == ["C", "A", "C", "B", "C"])
        #expect(ratings.map(\.relative.rank) == [1, 5, 3, 4, 2])
        #expect(ratings.map(\.relative.percentile) == [0, 100, 50, 75, 25])
        #expect(ratings.allSatisfy { $0.relative.count == 5 })
    }

    @Test("Where no range is known no probabilities are given, and without classes or accuracy neither of these")
    func withoutMore() async throws {
        let ratings = try await rating.ratings(of: example)
        #expect(ratings.allSatisfy { $0.relative.probabilities.isEmpty && $0.absolute == nil && $0.adjusted == nil })
    }

    @Test("A model alone gets no letter and no stars, but its class and its accuracy")
    func alone() async throws {
        var rating = rating
        rating.classes = CarbonClassesTests.classes
        let only = try #require(
            try await rating.ratings(of: [.drawing(0.2...0.4, central: 0.25, accuracy: 70)]).first)
        #expect(only.relative == CarbonRating.Relative(rank: 1, count: 1, percentile: nil, letter: nil))
        #expect(only.stars == nil)
        #expect(only.absolute == CarbonRating.Absolute(letter: "B", best: "B", worst: "C"))
        #expect(only.adjusted == CarbonRating.Adjusted(accuracy: 70, carbonPerCorrectAnswer: nil, distance: 1))
    }

    @Test("Nobody to rate gives no rating")
    func nobody() async throws {
        #expect(try await rating.ratings(of: []).isEmpty)
    }

    @Test("Names change no rating")
    func names() async throws {
        let renamed = example.enumerated().map { Peer.drawing($1.energy.central.canonical, name: "x\($0)") }
        #expect(try await rating.ratings(of: renamed) == rating.ratings(of: example))
    }

    @Test("All peers moved to a place of ten times the carbon keep rank, letter and stars")
    func scaled() async throws {
        let moved = example.map { $0.at(intensity: 10...10) }
        let (there, here) = (try await rating.ratings(of: moved), try await rating.ratings(of: example))
        #expect(there.map(\.relative) == here.map(\.relative) && there.map(\.stars) == here.map(\.stars))
    }

    @Test("Ranked are scores by carbon unless the benchmark measures energy; stars are of energy in both")
    func measurement() async throws {
        let peers = [Peer.drawing(1).at(intensity: 10...10), Peer.drawing(2).at(intensity: 1...1)]
        let byCarbon = try await rating.ratings(of: peers)
        let byEnergy = try await PeerRating(
            benchmark: .per(.outputTokens, .energy), scale: RatingScaleTests.scer
        ).ratings(of: peers)
        #expect(byCarbon.map(\.relative.letter) == ["C", "A"])
        #expect(byEnergy.map(\.relative.letter) == ["A", "C"])
        #expect(byCarbon.map { $0.stars?.quintile } == [5, 1] && byEnergy.map(\.stars) == byCarbon.map(\.stars))
    }

    @Test("Embodied carbon counts towards the score")
    func embodied() async throws {
        let ratings = try await rating.ratings(of: [.drawing(1...1, embodied: 5), .drawing(2...2)])
        #expect(ratings.map(\.relative.letter) == ["C", "A"])
    }

    @Test("Overlapping ranges make the letter a matter of probability, and shares sum to one")
    func probabilities() async throws {
        let ratings = try await rating.ratings(of: [.drawing(9...11), .drawing(10...12), .drawing(30...31)])
        let first = ratings[0].relative.probabilities
        #expect(ratings[2].relative.probabilities == ["C": 1])
        #expect(abs((first["A"] ?? 0) + (first["C"] ?? 0) - 1) < 1e-12)
        #expect((first["A"] ?? 0) > 0.8 && (first["C"] ?? 0) > 0.01)
    }

    @Test("Carbon per correct answer is given where the unit is a request and the accuracy a share of answers")
    func adjusted() async throws {
        let perRequest = PeerRating(
            benchmark: .per(.request), scale: RatingScaleTests.scer, accuracy: .shareOfAnswers)
        let ratings = try await perRequest.ratings(of: [.drawing(2, accuracy: 0.5), .drawing(1)])
        #expect(ratings[0].adjusted == CarbonRating.Adjusted(accuracy: 0.5, carbonPerCorrectAnswer: 4, distance: 1))
        #expect(ratings[1].adjusted == nil)
    }

    @Test("An accuracy of 85 is refused as a share of answers and taken as a score")
    func percent() async throws {
        let peers = [Peer.drawing(1, accuracy: 85)]
        var shares = rating
        shares.accuracy = .shareOfAnswers
        let asShares = shares
        await #expect(throws: RatingError.self) { try await asShares.ratings(of: peers) }
        #expect(try await rating.ratings(of: peers)[0].adjusted?.accuracy == 85)
    }

    @Test("Values that are negative or no numbers are refused", arguments: [-1, Double.nan, .infinity])
    func invalid(value: Double) async {
        var peer = Peer.drawing(1, name: "wrong")
        peer.pue = Estimate(Ratio(value), method: .assumed)
        let wrong = peer
        await #expect(throws: RatingError.self) { try await rating.ratings(of: [.drawing(1), wrong]) }
        await #expect(throws: RatingError.self) { try await rating.ratings(of: [.drawing(1...1, embodied: value)]) }
    }

    @Test("Classes of another functional unit are refused")
    func classesOfAnotherUnit() async {
        let mixed = PeerRating(
            benchmark: .per(.request), scale: RatingScaleTests.scer, classes: CarbonClassesTests.classes)
        await #expect(throws: RatingError.self) { try await mixed.ratings(of: []) }
    }
}
