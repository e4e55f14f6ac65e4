import QRCodes
import Rating
import Testing

@testable import Reports

@Suite("Verifying a label", .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
struct LabelVerificationTests {
    @Test("Every claim of a label holds, at each size and in both themes, with its manifest inside and without")
    func sound() async throws {
        let manifest = try await LabelledManifest.manifest()
        let text = try LabelledManifest.text(of: manifest)
        for size in LabelSize.allCases {
            for theme in LabelTheme.allCases {
                for carried in [text, nil] {
                    let label = try LabelledManifest.label(of: manifest, size, theme, carrying: carried)
                    let claims = try LabelledManifest.claims(Array(label.svg.utf8), manifest, text)
                    #expect(claims.filter { !$0.holds }.isEmpty, "\(size) \(theme)")
                    #expect(claims.count { $0.part == .label } == label.claims.count + 1)
                    #expect(
                        claims.filter { $0.part == .code }.map(\.subject)
                            == (size.hasCode ? ["address", "modules"] : []))
                }
            }
        }
    }

    @Test("A label of a manifest that is published nowhere has no code, and claims none")
    func unpublished() async throws {
        let manifest = try await LabelledManifest.manifest(address: nil)
        let label = try LabelledManifest.label(of: manifest, carrying: nil)
        let claims = try LabelledManifest.claims(Array(label.svg.utf8), manifest, nil)
        #expect(claims.filter { !$0.holds }.isEmpty)
        #expect(!claims.contains { $0.part == .code })
    }

    // MARK: - Changes

    @Test(
        "Each character of the texts, the alternative text, the code and the drawing counts, and its part is named",
        arguments: LabelSize.allCases)
    func eachCharacter(size: LabelSize) async throws {
        let manifest = try await LabelledManifest.manifest()
        let label = try LabelledManifest.label(of: manifest, size, carrying: nil)
        let mutations = LabelMutation.all(in: label.svg)
        #expect(mutations.count > 700)
        var troubles: [String] = []
        for mutation in mutations {
            await Task.yield()
            guard let reading = try? LabelReading(svg: mutation.bytes) else { continue }
            let failing = LabelVerification(reading, manifest: manifest, text: nil).claims.filter { !$0.holds }
            if !mutation.isNamed(by: failing.map(\.subject)) {
                troubles.append("\(mutation.line): \(failing.map(\.subject))")
            }
        }
        #expect(
            troubles.isEmpty, "\(troubles.count) of \(mutations.count): \(troubles.prefix(10).joined(separator: "\n"))")
    }

    @Test("A word that is changed is named with what stands there and what should")
    func word() async throws {
        let manifest = try await LabelledManifest.manifest()
        let svg = try LabelledManifest.label(of: manifest, carrying: nil).svg
        #expect(
            try LabelledManifest.failing(svg.replacing(">Example-8B</text>", with: ">Example-9B</text>"), manifest, nil)
                == [Claim(.label, "name", .differs(stated: "Example-9B", found: "Example-8B", by: nil))])
        #expect(
            try LabelledManifest.failing(svg.replacing("<title>Carbon", with: "<title>Certified carbon"), manifest, nil)
                .map(\.subject) == ["title"])
        #expect(
            try LabelledManifest.failing(
                svg.replacing("</svg>", with: "<text x=\"1\" y=\"9\">certified</text></svg>"), manifest, nil
            ).map(\.subject) == ["captions"])
        #expect(
            try LabelledManifest.failing(svg.replacing("width=\"74.25\"", with: "width=\"94.25\""), manifest, nil)
                .map(\.subject) == ["drawing"])
    }

    @Test("A code that leads elsewhere is named with both addresses")
    func otherAddress() async throws {
        let manifest = try await LabelledManifest.manifest()
        let other = "https://example.org/labels/example-9b.yaml"
        let label = try Label(
            content: LabelContent(manifest), code: LabelCode(QRCode(encoding: other)), embedded: nil)
        #expect(
            try LabelledManifest.failing(label.svg, manifest, nil) == [
                Claim(.code, "address", .differs(stated: other, found: LabelledManifest.address, by: nil))
            ])
    }

    @Test("A code with a wrong module, which every reader corrects, is named all the same")
    func wrongModule() async throws {
        let manifest = try await LabelledManifest.manifest()
        var modules = try LabelCode(QRCode(encoding: LabelledManifest.address)).modules
        modules[20][20].toggle()
        modules[0][0].toggle()
        let label = try Label(content: LabelContent(manifest), code: LabelCode(modules: modules))
        #expect(
            try LabelledManifest.failing(label.svg, manifest, nil) == [
                Claim(.code, "modules", .differs(stated: "2 wrong", found: "none", by: nil))
            ])
    }

    @Test("A code of a manifest that has no address, and none where there should be one, are named")
    func codeOrNone() async throws {
        let (published, alone) = (
            try await LabelledManifest.manifest(), try await LabelledManifest.manifest(address: nil)
        )
        let with = try LabelledManifest.label(of: published, carrying: nil).svg
        #expect(
            try LabelledManifest.failing(with, alone, nil).first
                == Claim(
                    .code, "address",
                    .differs(stated: LabelledManifest.address, found: "no address", by: nil)))
        let without = try Label(content: LabelContent(published), code: nil).svg
        #expect(
            try LabelledManifest.failing(without, published, nil) == [
                Claim(.code, "address", .differs(stated: "no code", found: LabelledManifest.address, by: nil))
            ])
    }

    @Test("A code that cannot be read is not verifiable, with the reason")
    func unreadableCode() async throws {
        let manifest = try await LabelledManifest.manifest()
        let label = try Label(content: LabelContent(manifest), code: SampleLabels.code())
        let found = try LabelledManifest.failing(label.svg, manifest, nil)
        #expect(found.map(\.subject) == ["address"])
        guard case .notVerifiable(let reason) = found.first?.finding else {
            Issue.record("\(found)")
            return
        }
        #expect(reason.hasPrefix("the code cannot be read: The modules have no finder pattern at the top left"))
    }

    // MARK: - Manifests

    @Test("A label that carries another sound manifest says something else than that, and is named for it")
    func swapped() async throws {
        let (mine, other) = (try await LabelledManifest.manifest(), try await LabelledManifest.manifest(joules: 300))
        let text = try LabelledManifest.text(of: other)
        let svg = try Label(
            content: LabelContent(mine), code: LabelCode(QRCode(encoding: LabelledManifest.address)), embedded: text
        ).svg
        let embedded = try #require(try LabelReading(svg: Array(svg.utf8)).embedded)
        let manifest = try ManifestFile(Array(embedded.utf8), file: "label.svg").manifest
        #expect(manifest == other)
        let subjects = try LabelledManifest.failing(svg, manifest, embedded).map(\.subject)
        for topic in ["score", "energy", "inference", "description"] { #expect(subjects.contains(topic), "\(topic)") }
        #expect(!subjects.contains("manifest"))
    }

    @Test("A label that carries another text than the manifest beside it is named for it")
    func otherText() async throws {
        let manifest = try await LabelledManifest.manifest()
        let text = try LabelledManifest.text(of: manifest)
        let svg = try LabelledManifest.label(of: manifest, carrying: text + "# more\n").svg
        #expect(try LabelledManifest.failing(svg, manifest, text).map(\.subject) == ["manifest"])
    }

    @Test("A manifest of which no label can be made is said to be so")
    func noLabel() async throws {
        var manifest = try await LabelledManifest.manifest()
        let svg = try LabelledManifest.label(of: manifest, carrying: nil).svg
        manifest.rating?.result.relative.letter = "Z"
        let found = try LabelledManifest.failing(svg, manifest, nil)
        #expect(found.map(\.subject) == ["label"])
        guard case .notVerifiable(let reason) = found.first?.finding else {
            Issue.record("\(found)")
            return
        }
        #expect(reason.hasPrefix("no label can be made of the manifest: "))
    }
}
