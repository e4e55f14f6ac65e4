import Footprint
import Rating
import Testing

@Suite("List of scores")
struct ScoreListTests {
    static func read(_ text: String) throws -> ScoreList { try ScoreList(Array(text.utf8), file: "scores.csv") }

    static func refusal(_ text: String) -> String {
        do {
            _ = try read(text)
            return "nothing was refused"
        } catch {
            return "\(error)"
        }
    }

    @Test("Name and score of each line are a peer, in the order of the file")
    func plain() throws {
        let peers = try Self.read("name,sci\nSoftware 1,100\nSoftware 2,150\n").peers
        #expect(peers.map(\.name) == ["Software 1", "Software 2"])
        #expect(peers.map(\.sci.central.canonical) == [100, 150])
        #expect(peers[0].energy == nil && peers[0].sci.method == .reported)
    }

    @Test("Range, method, energy and accuracy are taken where they are given")
    func whole() throws {
        let peer = try #require(
            try Self.read("sci,name,low,high,method,energy_wh,accuracy,note\n2,M,1,4,measured,0.5,0.8,x\n").peers.first)
        #expect(
            peer.sci
                == Estimate(
                    low: Per(canonical: 1), central: Per(canonical: 2), high: Per(canonical: 4), method: .measured))
        #expect(peer.energy?.central.canonical == 1_800)
        #expect(peer.accuracy == 0.8)
    }

    @Test(
        "What is wrong is said with its line and what to do",
        arguments: [
            (
                "name,score\nM,1\n",
                "scores.csv: there is no column “sci”; the first line names the columns: name,sci,low,high"
            ),
            ("name,sci\n", "scores.csv: the list has no models; each takes a line, as in: name,sci"),
            ("name,sci\n,1\n", "scores.csv:2: the name is empty or longer than 500 bytes"),
            ("name,sci\nM,\n", "scores.csv:2: the cell under “sci” is empty; give a number or leave the line out"),
            (
                "name,sci\nM,-1\n",
                "scores.csv:2: “-1” under “sci” is not a number from 0 up; write 0.021, without unit"
            ),
            (
                "name,sci\nM,nan\n",
                "scores.csv:2: “nan” under “sci” is not a number from 0 up; write 0.021, without unit"
            ),
            (
                "name,sci,accuracy\nM,1,41\n",
                "scores.csv:2: “41” under “accuracy” is not a number from 0 up to 1; write 0.021, without unit"
            ),
            (
                "name,sci,low\nM,1,2\n",
                "scores.csv:2: the score is not within its range; low is at most sci, and high at least"
            ),
            (
                "name,sci,method\nM,1,guessed\n",
                "scores.csv:2: “guessed” is no method; there are measured, reported, estimated and assumed"
            ),
            (
                "name,sci\nM,1\nN,2\nM,3\n",
                "scores.csv:4: “M” stands on line 2 already; a model is rated once in a category"
            ),
        ])
    func refused(text: String, sentence: String) {
        #expect(Self.refusal(text) == sentence)
    }
}

@Suite("List of scores, rated")
struct RatedScoreListTests {
    static let sheet = BenchmarkSheet(
        id: "list", title: "List", workload: "", unit: .request, environment: "", method: "", equal: [],
        validFrom: "2026-11-21", source: "")

    static func ratings(_ text: String) async throws -> [CarbonRating] {
        let peers = try ScoreListTests.read(text).peers
        return try await PeerRating(benchmark: sheet, scale: RatingScaleTests.scer).ratings(of: peers)
    }

    @Test("SCER's example: 100, 150, 160, 200, 250 are A, B, C, C, C")
    func example() async throws {
        let ratings = try await Self.ratings("name,sci\n1,100\n2,150\n3,160\n4,200\n5,250\n")
        #expect(ratings.map(\.relative.letter) == ["A", "B", "C", "C", "C"])
        #expect(ratings.map(\.relative.percentile) == [100, 75, 50, 25, 0])
        #expect(ratings.allSatisfy { $0.stars == nil && $0.relative.probabilities.isEmpty })
    }

    @Test("The ranges of scores that overlap make their letters uncertain, and nobody else's")
    func ranges() async throws {
        let ratings = try await Self.ratings("name,sci,low,high\n1,100,90,110\n2,105,95,115\n3,300,290,310\n")
        #expect(try #require(ratings[0].relative.probabilities["A"]) > 0.5)
        #expect(try #require(ratings[1].relative.probabilities["A"]) > 0.1)
        #expect(ratings[2].relative.probabilities == ["C": 1])
    }
}
