import TestSupport
import Testing

@Suite struct ImportGraphTests {
    @Test("Targets depend on lower layers only")
    func downward() throws {
        let manifest = try PackageManifest()
        #expect(manifest.targets.count >= 9)
        for target in manifest.targets {
            for dependency in target.dependencies {
                guard let below = manifest.layer(of: dependency) else { continue }
                #expect(below < target.layer, "\(target.name) must not depend on \(dependency)")
            }
        }
    }

    @Test("A source imports only what its target declares")
    func declared() throws {
        for target in try PackageManifest().targets {
            let ours = try Set(PackageManifest().targets.map(\.name))
            for file in try Repository.files(in: "Sources/\(target.name)", endingIn: ".swift") {
                let undeclared = imports(in: try Repository.text(of: file))
                    .filter { ours.contains($0) && !target.dependencies.contains($0) }
                #expect(undeclared.isEmpty, "\(file) imports \(undeclared)")
            }
        }
    }

    @Test("ARCHITECTURE.md lists every module in its layer")
    func documented() throws {
        let table = try Repository.text(of: "ARCHITECTURE.md").matches(of: /\| (\d) \| `(\w+)` \|/)
            .map { "\($0.2) \($0.1)" }
        let targets = try PackageManifest().targets.map { "\($0.name) \($0.layer)" }
        #expect(table.sorted() == targets.sorted())
    }

    @Test(
        "Layer 0 never imports Foundation",
        arguments: ["Compression", "DelimitedText", "Footprint", "JSONText", "Statistics", "Plots", "QRCodes"])
    func bottomWithoutFoundation(module: String) throws {
        for file in try Repository.files(in: "Sources/\(module)", endingIn: ".swift") {
            let imported = imports(in: try Repository.text(of: file))
            #expect(!imported.contains { $0.hasPrefix("Foundation") }, "\(file)")
        }
    }

    @Test("Every dependency is pinned and documented with that version")
    func dependencies() throws {
        let page = try Repository.text(of: "Docs/Dependencies.md")
        let pinned = try PackageManifest().pinned
        #expect(!pinned.isEmpty)
        for (name, version) in pinned {
            let row = page.split(separator: "\n").first { $0.hasPrefix("| \(name)") }
            #expect(row?.contains("| \(version) |") == true, "\(name) \(version)")
        }
    }
}
