import Rating
import Statistics
import Testing

@Suite("Manifest integrity")
struct ManifestIntegrityTests {
    private static func key() -> SigningKey {
        var generator = SeededGenerator(seed: 7)
        return SigningKey(using: &generator)
    }

    private static func signed() throws -> [UInt8] {
        Array(try ManifestFile.text(of: ManifestExamples.rated, signedWith: key()).utf8)
    }

    @Test("An untouched file holds, and tells whose signature it bears")
    func untouched() throws {
        let integrity = try ManifestIntegrity(try Self.signed(), file: "m.yaml")
        #expect(integrity.holds)
        #expect(integrity.signature == .holds(Self.key().verifyingKey))
        #expect(integrity.evidence == .holds && integrity.content == .holds)
    }

    @Test("A file without a key has hashes and no signature, and holds")
    func unsigned() throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let integrity = try ManifestIntegrity(Array(text.utf8), file: "m.yaml")
        #expect(integrity.holds)
        #expect(integrity.signature == .absent)
    }

    @Test("A digit that is changed in any line is noticed, and its entry named")
    func everyLine() throws {
        var generator = SeededGenerator(seed: 5)
        let bytes = try Self.signed()
        let end = try #require(Self.start(of: "integrity:", in: bytes))
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"))
        let places = lines.compactMap { line in
            line.indices.filter { digits.contains(bytes[$0]) }.randomElement(using: &generator)
        }
        #expect(places.count > 150)
        for index in places {
            var changed = bytes
            changed[index] = changed[index] == digits.upperBound ? digits.upperBound - 1 : changed[index] + 1
            // The path of a digest can become one that stands already, which is refused.
            guard let integrity = try? ManifestIntegrity(changed, file: "m.yaml") else { continue }
            #expect(!integrity.holds)
            #expect(!integrity.changes.isEmpty, "byte \(index)")
            if case .differs = integrity.signature {} else { Issue.record("byte \(index): the signature still holds") }
        }
    }

    @Test("Every character of the part ‘integrity’ counts")
    func everyCharacterOfIntegrity() throws {
        let bytes = try Self.signed()
        let start = try #require(Self.start(of: "integrity:", in: bytes))
        for index in start..<(bytes.count - 1) where bytes[index] != UInt8(ascii: "\n") {
            var changed = bytes
            changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            guard let integrity = try? ManifestIntegrity(changed, file: "m.yaml") else { continue }
            #expect(!integrity.holds, "byte \(index)")
        }
    }

    @Test("What was changed is named with its line, a peer by its place")
    func names() throws {
        let text = String(decoding: try Self.signed(), as: UTF8.self)
        let changed = text.replacing("name: \"Light-4B\"", with: "name: \"Light-5B\"")
            .replacing("name: Light-4B", with: "name: Light-5B")
        let integrity = try ManifestIntegrity(Array(changed.utf8), file: "m.yaml")
        #expect(integrity.changes.map(\.path) == ["rating.peers.2"])
        #expect(integrity.changes.map(\.kind) == [.changed])
        let line = try #require(integrity.changes.first?.line)
        #expect(changed.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].contains("Light-5B"))
    }

    @Test("What was added and what is gone is named")
    func addedAndRemoved() throws {
        let text = String(decoding: try Self.signed(), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let boundary = try #require(lines.firstIndex { $0.hasPrefix("    boundary:") })
        var removed = lines
        removed.remove(at: boundary)
        let gone = try ManifestIntegrity(Array(removed.joined(separator: "\n").utf8), file: "m.yaml")
        #expect(gone.changes.map { "\($0.kind.rawValue) \($0.path)" } == ["removed evidence.score.boundary"])
        var added = lines
        added.insert("    note: more", at: boundary)
        let more = try ManifestIntegrity(Array(added.joined(separator: "\n").utf8), file: "m.yaml")
        #expect(more.changes.map { "\($0.kind.rawValue) \($0.path)" } == ["added evidence.score.note"])
    }

    @Test("A change of blanks alone breaks the hash and no entry")
    func form() throws {
        let text = String(decoding: try Self.signed(), as: UTF8.self)
        let integrity = try ManifestIntegrity(Array(("# my copy\n" + text).utf8), file: "m.yaml")
        #expect(integrity.changes.isEmpty)
        #expect(!integrity.holds)
        if case .differs = integrity.content {} else { Issue.record("the content's hash still holds") }
    }

    @Test("What stands after the hashes is covered by none, and its line is told")
    func after() throws {
        let text = String(decoding: try Self.signed(), as: UTF8.self)
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        let integrity = try ManifestIntegrity(Array((text + "rank: 1\n").utf8), file: "m.yaml")
        #expect(integrity.uncoveredLine == count)
        #expect(!integrity.holds)
    }

    @Test("A signature by another key differs, and so does one whose key was replaced")
    func otherKey() throws {
        var generator = SeededGenerator(seed: 8)
        let other = SigningKey(using: &generator)
        let mine = String(decoding: try Self.signed(), as: UTF8.self)
        let theirs = try ManifestFile.text(of: ManifestExamples.rated, signedWith: other)
        let line = try #require(theirs.split(separator: "\n").first { $0.hasPrefix("  public-key:") })
        let own = try #require(mine.split(separator: "\n").first { $0.hasPrefix("  public-key:") })
        let integrity = try ManifestIntegrity(Array(mine.replacing(own, with: line).utf8), file: "m.yaml")
        #expect(integrity.signature == .differs(other.verifyingKey))
    }

    @Test("Another tool's manifest states no hashes")
    func absent() throws {
        let integrity = try ManifestIntegrity(Array("name: x\ntree: {}\n".utf8), file: "m.yaml")
        #expect(integrity.evidence == .absent && integrity.content == .absent && integrity.signature == .absent)
        #expect(!integrity.holds)
        #expect(integrity.evidenceSHA256.isEmpty)
    }

    private static func start(of key: String, in bytes: [UInt8]) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.range(of: "\n" + key).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) + 1 }
    }
}

extension String {
    fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
