import Rating
import Testing

/// Whoever changes one character of a manifest is found out, and what was changed is named.
@Suite("A changed manifest")
struct ManifestMutationTests {
    /// Sentences about what went unnoticed or unnamed.
    private func troubles(_ mutations: [ManifestMutation]) async -> [String] {
        let key = SignedManifest.key().verifyingKey
        return await withTaskGroup(of: [String].self) { group in
            for lane in 0..<4 {
                group.addTask {
                    var found: [String] = []
                    for index in stride(from: lane, to: mutations.count, by: 4) {
                        if let trouble = await mutations[index].trouble(key: key) { found.append(trouble) }
                        // Thousands of them are not to keep the other tests waiting.
                        await Task.yield()
                    }
                    return found
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    private func expectAllNamed(
        _ mutations: [ManifestMutation], atLeast least: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        #expect(mutations.count >= least, sourceLocation: sourceLocation)
        let troubles = await troubles(mutations)
        #expect(
            troubles.isEmpty, "\(troubles.count) of \(mutations.count): \(troubles.prefix(20).joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }

    @Test("Each digit of the content counts, and its entry is named")
    func digits() async throws {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let mutations = try ManifestMutations(await SignedManifest.text())
        let hash = Array("evidence-sha256: \"".utf8)
        let all = mutations.all(in: .content) { line, place in
            // Of the hash of a peer the first characters stand for the rest.
            let isInHash = line.firstRange(of: hash).map { place > $0.upperBound + 3 } ?? false
            return digits.contains(line[place]) && !isInHash
        }
        await expectAllNamed(all, atLeast: 1_000)
    }

    @Test("Each word of the content counts, keys and values, and its entry is named")
    func words() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        let starts = mutations.all(in: .content) { line, place in
            line[place].isLetter && !(place > line.startIndex && line[place - 1].isLetterOrDigit)
        }
        await expectAllNamed(starts, atLeast: 700)
    }

    @Test("Each digest counts, and so does the path that it is of")
    func digests() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        // The first character of each digest, the heading, and one character in eighty of the rest, paths above all.
        let some = mutations.all(in: .digests) { line, place in
            line[line.startIndex..<place].suffix(3).elementsEqual(": \"".utf8) || line.startIndex == place
                || place % 80 == 0
        }
        await expectAllNamed(some, atLeast: 200)
    }

    @Test("A character of a hash, the key or the signature counts, and which it is, is named")
    func integrity() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        // That each of them counts is in ManifestIntegrityTests.
        await expectAllNamed(mutations.all(in: .integrity) { $1 % 4 == 0 }, atLeast: 60)
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isLetterOrDigit: Bool { isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
