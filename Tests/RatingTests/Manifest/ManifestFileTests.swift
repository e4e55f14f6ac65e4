import Footprint
import Rating
import Statistics
import Testing

@Suite("Manifest file")
struct ManifestFileTests {
    @Test("A manifest that is written and read is the same, its numbers bit for bit", arguments: 0..<150)
    func roundTrip(seed: Int) throws {
        var draw = ManifestDraw(generator: SeededGenerator(seed: 2_026, draw: seed))
        let manifest = draw.manifest()
        let text = try ManifestFile.text(of: manifest)
        let file = try ManifestFile(Array(text.utf8), file: "drawn.yaml")
        #expect(file.manifest == manifest)
        #expect(Self.texts(of: file.manifest) == Self.texts(of: manifest))
        #expect(file.integrity.holds)
        #expect(file.differences.isEmpty)
        #expect(try ManifestFile.text(of: file.manifest) == text)
    }

    @Test("What is told of where a number is from is read again")
    func sources() throws {
        let text = try ManifestFile.text(of: ManifestExamples.score)
        let score = try ManifestFile(Array(text.utf8), file: "score.yaml").manifest.score
        guard case .given("runs/12: counter") = score.energy.derivation else {
            Issue.record("the source of the energy is lost")
            return
        }
        guard case .given("no PUE is published") = score.pue.derivation else {
            Issue.record("the reason of the PUE is lost")
            return
        }
    }

    @Test("The outputs are what the builtins of the Impact Framework give")
    func outputs() throws {
        let lines = try ManifestFile.text(of: ManifestExamples.score).split(separator: "\n").map(String.init)
        #expect(lines.contains("          carbon-operational: 240"))
        #expect(lines.contains { $0.hasPrefix("          carbon-embodied: 3.567351598") })
        #expect(lines.contains { $0.hasPrefix("          sci: 0.067657597") })
        #expect(lines.contains("          energy: 0.5"))
        #expect(lines.contains("          thousand-output-tokens: 3600"))
    }

    @Test("Peers that share PUE and carbon intensity have them once")
    func common() throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let peers = text.split(separator: "\n").filter { $0.hasPrefix("    - {name: ") && $0.contains("energy-j") }
        #expect(peers.count == 3)
        #expect(peers.allSatisfy { !$0.contains("power-usage-effectiveness") })
        #expect(text.contains("\n  common:\n    power-usage-effectiveness: {"))
    }

    @Test("A work of less than a second is not written, because the Impact Framework takes none")
    func shortWork() throws {
        var manifest = ManifestExamples.score
        manifest.score.duration = Estimate(.seconds(0.5), method: .measured)
        let error = #expect(throws: ManifestError.self) { try ManifestFile.text(of: manifest) }
        #expect(
            error?.description
                == "the work lasted 0.5 s, and the Impact Framework takes 1 s and more; give the whole work, not one request."
        )
    }

    @Test("A score that is not finite is not written")
    func notFinite() {
        var manifest = ManifestExamples.score
        manifest.score.units = Estimate(Count(0), method: .measured)
        let error = #expect(throws: ManifestError.self) { try ManifestFile.text(of: manifest) }
        #expect(error?.description == "‘sci’ is not a finite number; a manifest cannot hold it.")
    }

    @Test("The evidence's hash does not depend on the rating or its date")
    func evidence() throws {
        var later = ManifestExamples.rated
        later.date = "2027-01-01"
        let hash = try ManifestFile.evidenceSHA256(of: ManifestExamples.score)
        #expect(try ManifestFile.evidenceSHA256(of: later) == hash)
        let file = try ManifestFile(Array(try ManifestFile.text(of: later).utf8), file: "later.yaml")
        #expect(file.integrity.evidenceSHA256 == hash)
        #expect(hash.utf8.count == 64)
    }

    @Test("A byte order mark is no part of a text, and is left out")
    func byteOrderMark() throws {
        var manifest = ManifestExamples.score
        manifest.name = "\u{FEFF}Example\u{FEFF}-8B"
        let file = try ManifestFile(Array(try ManifestFile.text(of: manifest).utf8), file: "m.yaml")
        #expect(file.manifest == ManifestExamples.score)
        #expect(file.integrity.holds)
    }

    private static func texts(of manifest: Manifest) -> [[UInt8]] {
        // Texts are compared by bytes: two spellings of é are not the same.
        [manifest.name, manifest.tool, manifest.address ?? "", manifest.score.boundary, manifest.benchmark.title].map {
            Array($0.utf8)
        }
    }
}
