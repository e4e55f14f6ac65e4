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

    @Test("Each digit and each letter of the content counts, and its entry is named")
    func content() async throws {
        let mutations = try ManifestMutations(await SignedManifest.text()).all(in: .content) { _, _ in true }
        #expect(mutations.count > 5_000)
        let troubles = await troubles(mutations)
        #expect(troubles.isEmpty, "\(troubles.count) of \(mutations.count): \(troubles.prefix(20).joined(separator: "\n"))")
    }
}
