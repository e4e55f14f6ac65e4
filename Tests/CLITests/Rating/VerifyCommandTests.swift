import Foundation
import TestSupport
import Testing

@Suite struct VerifyCommandTests {
    private let board: RatingBoard
    private let manifest = "out/maker-small-instruct-4b.yaml"
    private let label = "out/maker-small-instruct-4b.svg"

    init() throws {
        board = try RatingBoard()
        let rated = try board.rateAll()
        try #require(rated.code == 0, "\(rated.errors)")
    }

    @Test("Manifest and label hold, with the peers' own manifests too, and the exit code is 0")
    func whole() throws {
        let outcome = try board.run("verify", manifest, label, "--peers", "out")
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.contains("All 2 files are verified"))
    }

    @Test("Of a folder every label and manifest is checked, and what is neither is named without hiding the others")
    func folder() throws {
        let whole = try board.run("verify", "out")
        #expect(whole.code == 0, "\(whole.output) \(whole.errors)")
        #expect(whole.output.contains("All 10 files are verified."), "\(whole.output)")
        try board.write("just: notes\n", to: "out/notes.yaml")
        let mixed = try board.run("verify", "out/")
        #expect(mixed.code == 1 && mixed.output.contains("out/notes.yaml"), "\(mixed.output)")
        #expect(mixed.output.contains("1 of 11 files is NOT verified: out/notes.yaml."))
        let document = try JSONSerialization.jsonObject(
            with: Data(try board.run("verify", "out", "--format", "json").output.utf8))
        let files = try #require((document as? [String: Any])?["files"] as? [[String: Any]])
        #expect(files.count { $0["verdict"] as? String == "verified" } == 10)
        #expect(files.first { $0["file"] as? String == "out/notes.yaml" }?["not_verifiable"] as? Double == 1)
    }

    @Test("A folder without labels and manifests is refused")
    func emptyFolder() throws {
        try FileManager.default.createDirectory(
            atPath: board.wattmark.folder + "/empty", withIntermediateDirectories: true)
        let outcome = try board.run("verify", "empty")
        #expect(outcome.code == 3 && outcome.errors.contains("‘empty’ has neither labels nor manifests"))
    }

    @Test("A changed score on the label is named, with what it should be, and the exit code is 1")
    func changedLabel() throws {
        let text = try board.text(label)
        let start = try #require(text.range(of: "data-claim=\"energy\""))
        let digit = try #require(text[start.upperBound...].firstRange(of: "0.0"))
        try board.write(text.replacingCharacters(in: digit, with: "0.1"), to: "changed.svg")
        let outcome = try board.run("verify", "changed.svg")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("NOT verified") && outcome.output.contains("energy"), "\(outcome.output)")
    }

    @Test("A changed factor is named by its entry, and what no longer follows from it")
    func changedFactor() throws {
        let text = try board.text(manifest).replacing(
            "power-usage-effectiveness: {low: 1.2", with: "power-usage-effectiveness: {low: 1.1")
        try board.write(text, to: "changed.yaml")
        let outcome = try board.run("verify", "changed.yaml")
        #expect(outcome.code == 1 && outcome.output.contains("power-usage-effectiveness"), "\(outcome.output)")
    }

    @Test("A changed peer file is named")
    func changedPeer() throws {
        let path = "out/other-swift-instruct-7b.yaml"
        try board.write(try board.text(path).replacing("GPUs only", with: "GPUs alone"), to: path)
        let outcome = try board.run("verify", manifest, "--peers", "out")
        #expect(outcome.code == 1 && outcome.output.contains("other/Swift-Instruct-7B"), "\(outcome.output)")
    }

    @Test("JSON holds every claim with what became of it")
    func json() throws {
        let outcome = try board.run("verify", manifest, "--format", "json")
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let claims = try #require(document?["claims"] as? [[String: Any]])
        #expect(claims.count > 50 && claims.allSatisfy { $0["finding"] as? String == "verified" })
        // The factors that rating takes from the catalog are compared with it.
        let factors = claims.filter { $0["part"] as? String == "factors" }.compactMap { $0["claim"] as? String }
        #expect(factors.contains { $0.hasPrefix("carbon intensity, ") && $0.contains("FR") })
        #expect(factors.contains { $0.hasPrefix("embodied carbon, NVIDIA H100") })
    }

    @Test("A signature holds for the key that signed, and for no other")
    func signature() throws {
        #expect(try board.run("keys", "new", "own.pem").code == 0)
        #expect(try board.run("keys", "new", "other.pem").code == 0)
        let signed = try board.run(
            "rate", "chat", "--across", "size", "--grid", "FR", "--manifests", "signed", "--key", "own.pem")
        #expect(signed.code == 0, "\(signed.errors)")
        let file = "signed/maker-small-instruct-4b.yaml"
        #expect(try board.run("verify", file, "--public-key", "own.pem.pub").code == 0)
        #expect(try board.run("verify", file, "--public-key", "other.pem.pub").code == 1)
        #expect(try board.run("verify", manifest, "--public-key", "own.pem.pub").code == 1)
    }

    @Test("Another tool's manifest is checked as far as its plugins are known")
    func otherTool() throws {
        try board.write(
            """
            name: theirs
            initialize:
              plugins:
                sci: {method: Sci, path: builtin, config: {functional-unit: requests}}
            tree:
              children:
                child:
                  pipeline: {compute: [sci]}
                  inputs:
                    - {timestamp: 2026-01-01T00:00, duration: 3600, carbon: 5, requests: 100}
                  outputs:
                    - {timestamp: 2026-01-01T00:00, duration: 3600, carbon: 5, requests: 100, sci: 0.06}
            """, to: "theirs.yaml")
        let outcome = try board.run("verify", "theirs.yaml")
        #expect(
            outcome.code == 1 && outcome.output.contains("0.06") && outcome.output.contains("0.05"), "\(outcome.output)"
        )
    }

    @Test(
        "What is no label and no manifest is refused with its line",
        arguments: [("<svg><script/></svg>", "x.svg"), ("{", "x.yaml"), ("a: &b 1\nc: *b\n", "x.yaml")])
    func refused(text: String, file: String) throws {
        try board.write(text, to: file)
        let outcome = try board.run("verify", file)
        #expect(outcome.code == 3 && outcome.errors.contains(file), "\(outcome.code) \(outcome.errors)")
    }
}
