import Rating
import Testing

@Suite("What another tool's manifest claims")
struct ImpactClaimsTests {
    private func claims(_ text: String) throws -> [Claim] {
        try ImpactManifest(Array(text.utf8), file: "their.yml").claims
    }

    private let noHashes = Claim(
        .integrity, "content", .notVerifiable(because: "the manifest has no hashes and no signature"))

    /// The example with the output that its builtins do not give corrected.
    private var sound: String { ImpactManifestTests.service.replacing("sci: 1.6}", with: "sci: 1.5}") }

    @Test("Outputs that the builtins give are verified; that the file is unchanged cannot be")
    func outputs() throws {
        let text = sound.replacing("- {carbon-operational: 750, sci: 1.5}", with: "- {carbon-operational: 750}")
        #expect(try claims(text) == [noHashes, Claim(.score, "outputs of web", .verified)])
        #expect(!Verification(file: "their.yml", claims: try claims(text)).holds)
    }

    @Test("An output that they do not give differs, with its place and both numbers")
    func differing() throws {
        let found = try claims(ImpactManifestTests.service)
        #expect(found.count == 2 && found[0] == noHashes)
        #expect(found[1].subject == "web tree.children.web.outputs.1.sci")
        guard case .differs("1.6", let expected, let by) = found[1].finding else {
            Issue.record("\(found[1])")
            return
        }
        #expect(expected.hasPrefix("1.5"))
        #expect(by?.hasPrefix("+6.") == true)
    }

    @Test(
        "Each output that is changed is named",
        arguments: [
            ("carbon-operational: 1500", "outputs.0.carbon-operational"),
            ("carbon-embodied: 7.2922374429223743", "outputs.0.carbon-embodied"),
            ("carbon: 1507.2922374429223", "outputs.0.carbon"), ("sci: 1.5072922374429224", "outputs.0.sci"),
            ("carbon-operational: 750", "outputs.1.carbon-operational"),
        ])
    func changed(entry: String, place: String) throws {
        let key = try #require(entry.split(separator: ":").first)
        let found = try claims(ImpactManifestTests.service.replacing(entry, with: "\(key): 3"))
        #expect(found.contains { !$0.holds && $0.subject == "web tree.children.web.\(place)" }, "\(found)")
    }

    @Test("A plugin that is not run is named, and its child's outputs are not said to be verified")
    func plugins() throws {
        let text = sound.replacing("compute: [", with: "compute: [lookup, ")
        let found = try claims(text)
        #expect(
            found.contains(
                Claim(
                    .score, "web",
                    .notVerifiable(because: "‘lookup’ is in the pipeline and not among the plugins."))))
        #expect(!found.contains { $0.subject == "outputs of web" })
    }

    @Test("A manifest of ours whose evidence was taken out is another tool's, and holds nowhere")
    func stripped() async throws {
        let text = try await SignedManifest.text().replacing("\nevidence:\n", with: "\nevidenca:\n")
        let error = #expect(throws: ManifestError.self) { try ManifestFile(Array(text.utf8), file: "m.yaml") }
        #expect(error?.isOfAnotherTool == true)
        #expect(try claims(text).first == noHashes)
    }
}
