import Rating
import Statistics
import Testing

/// What a fuzzer does, in small and the same every time: Fuzz/Sources/FuzzManifest does it at length.
@Suite("Damaged manifests")
struct DamagedManifestsTests {
    private static let pieces = [
        "[", "{", "]", "}", "\"", "'", ": ", "- ", "&a ", "*a", "!x ", "|\n", ">\n", "\n", "\t", "#", "---\n", "<<: ",
        "? ", "\u{0}",
        "1e999", ".nan", "-1", "\u{FEFF}", "\u{2028}", "low", "integrity:\n", "issued:\n", "  peers: []\n",
    ].map { Array($0.utf8) }

    @Test(
        "A damaged manifest is read or refused with a sentence, and what is read can be written again",
        arguments: 0..<25)
    func damaged(seed: Int) throws {
        var generator = SeededGenerator(seed: 99, draw: seed)
        let source = Array(try ManifestFile.text(of: ManifestExamples.rated).utf8)
        for _ in 0..<20 {
            var bytes = source
            for _ in 0...Int.random(in: 0...2, using: &generator) { Self.damage(&bytes, &generator) }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        do {
            let file = try ManifestFile(bytes, file: "m.yaml")
            if let text = try? ManifestFile.text(of: file.manifest) {
                let again = try? ManifestFile(Array(text.utf8), file: "again.yaml")
                #expect(again?.manifest == file.manifest)
                #expect(again?.integrity.holds == true && again?.differences.isEmpty == true)
            }
        } catch {
            #expect(error.description.hasPrefix("m.yaml:") && ".?".contains(error.description.last ?? " "))
        }
        for child in (try? ImpactManifest(bytes, file: "m.yaml"))?.children ?? [] {
            #expect(child.score != nil || !child.reasons.isEmpty)
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 1...40, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: start)
        default: bytes.removeSubrange(end...)
        }
    }
}
