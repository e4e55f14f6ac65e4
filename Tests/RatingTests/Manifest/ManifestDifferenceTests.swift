import Rating
import Testing

@Suite("A manifest that does not agree with itself")
struct ManifestDifferenceTests {
    @Test(
        "A number that does not follow from the evidence is named, whatever the hashes say",
        arguments: [
            ("          sci: 0.0", "          sci: 1.0", "tree.children.inference.outputs.0.sci"),
            ("          energy: 0.5", "          energy: 0.4", "tree.children.inference.inputs.0.energy"),
            (
                "baseline-emissions: 1000000", "baseline-emissions: 1000001",
                "initialize.plugins.sci-embodied.config.baseline-emissions"
            ),
            ("sci-g: [0.1", "sci-g: [0.2", "rating.peers.0.sci-g.0"),
            ("name: Example-8B", "name: Example-9B", "name"),
            ("method: Sci\n", "method: Sum\n", "initialize.plugins.sci.method"),
        ])
    func restated(old: String, new: String, path: String) throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let range = try #require(text.firstRange(of: old))
        let changed = text[..<range.lowerBound] + new + text[range.upperBound...]
        let file = try ManifestFile(Array(changed.utf8), file: "m.yaml")
        let difference = try #require(file.differences.first)
        #expect(file.differences.count == 1)
        #expect(difference.path == path)
        #expect(difference.found != difference.expected)
        #expect(difference.line != nil)
    }

    @Test("Another spelling of a number is the same number")
    func spelling() throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let changed = text.replacing("          energy: 0.5\n", with: "          energy: 5.0e-1\n")
        #expect(changed != text)
        #expect(try ManifestFile(Array(changed.utf8), file: "m.yaml").differences.isEmpty)
    }

    @Test("An entry more and an entry less are named")
    func entries() throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let more = text.replacing("tree:\n", with: "tree:\n  defaults: {energy: 9}\n")
        #expect(try ManifestFile(Array(more.utf8), file: "m.yaml").differences.map(\.path) == ["tree.defaults"])
        let less = text.replacing("  kind: scer\n", with: "")
        let missing = try ManifestFile(Array(less.utf8), file: "m.yaml").differences
        #expect(missing.map(\.path) == ["tags.kind"])
        #expect(missing.first?.found == nil && missing.first?.expected == "scer")
    }
}
