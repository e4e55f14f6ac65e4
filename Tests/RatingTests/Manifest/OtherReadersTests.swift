import Foundation
import Rating
import Statistics
import TestSupport
import Testing

/// Manifests as PyYAML reads them, checked by a script of another language.
@Suite(.enabled(if: SystemPrograms.hasPyYAML, "no python3 with PyYAML here"))
struct OtherReadersTests {
    @Test("A rated manifest has the Impact Framework's fields, and every number, digest and hash agrees")
    func rated() throws {
        #expect(try complaints(of: ManifestExamples.rated) == "")
    }

    @Test("Drawn manifests agree too, whatever their texts hold", arguments: 0..<12)
    func drawn(seed: Int) throws {
        var draw = ManifestDraw(generator: SeededGenerator(seed: 77, draw: seed))
        #expect(try complaints(of: draw.manifest()) == "")
    }

    private func complaints(of manifest: Manifest) throws -> String {
        let folder = try TemporaryFolder()
        try ManifestFile.text(of: manifest).write(
            toFile: folder.path + "/manifest.yaml", atomically: true, encoding: .utf8)
        let script = Repository.root + "/Tests/RatingTests/Oracles/manifest.py"
        let result = try SystemPrograms.run([script, "manifest.yaml"], in: folder, program: "python3")
        let lines = result.output.split(separator: "\n").joined(separator: "\n")
        return result.status == 0 ? lines : "status \(result.status) \(lines)"
    }
}
