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
        await expectAllNamed(mutations.all(in: .content) { digits.contains($0[$1]) }, atLeast: 1_000)
    }

    @Test("Each word of the content counts, keys and values, and its entry is named")
    func words() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        let starts = mutations.all(in: .content) { line, place in
            line[place].isLetter && !(place > line.startIndex && line[place - 1].isLetterOrDigit)
        }
        await expectAllNamed(starts, atLeast: 1_000)
    }

    @Test("Each digest counts, and so does the path that it is of")
    func digests() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        // The first letter of the path and the first character of the digest.
        let firsts = mutations.all(in: .digests) { line, place in
            guard line[place].isLetterOrDigit else { return false }
            let before = line[line.startIndex..<place]
            return before.allSatisfy { !$0.isLetterOrDigit } || before.suffix(3).elementsEqual(": \"".utf8)
        }
        await expectAllNamed(firsts, atLeast: 300)
    }

    @Test("Each character of the hashes, the key and the signature counts, and which it is, is named")
    func integrity() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text())
        await expectAllNamed(mutations.all(in: .integrity) { _, _ in true }, atLeast: 250)
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isLetterOrDigit: Bool { isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
