import Foundation
import Rating
import Statistics
import TestSupport
import Testing

@Suite("Stored manifests")
struct ManifestGoldenTests {
    /// Compares with a file of `Golden`; WATTMARK_RECORD=1 stores it anew and fails, so that it cannot be left on.
    private func expect(_ text: String, equals name: String) throws {
        let path = Repository.root + "/Tests/RatingTests/Golden/" + name
        if ProcessInfo.processInfo.environment["WATTMARK_RECORD"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded anew; run again without WATTMARK_RECORD")
        } else {
            #expect(text == (try String(contentsOfFile: path, encoding: .utf8)), "\(name) differs")
        }
    }

    @Test("A signed rating is written as stored: files that are out are still read and hold")
    func rated() throws {
        var generator = SeededGenerator(seed: 1)
        let key = SigningKey(using: &generator)
        try expect(ManifestFile.text(of: ManifestExamples.rated, signedWith: key), equals: "rated.yaml")
    }

    @Test("A score alone is written as stored")
    func score() throws {
        var manifest = ManifestExamples.score
        manifest.score.hardware = nil
        manifest.address = nil
        try expect(ManifestFile.text(of: manifest), equals: "score.yaml")
    }
}
