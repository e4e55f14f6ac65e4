import Foundation
import TestSupport
import Testing

@Suite struct LabelCommandTests {
    private let board: RatingBoard
    private let manifest = "out/maker-small-instruct-4b.yaml"

    init() throws {
        board = try RatingBoard()
        let rated = try board.rateAll("--address", "https://example.org/r")
        try #require(rated.code == 0, "\(rated.errors)")
    }

    @Test(
        "A label is written in every size, theme and form", arguments: ["badge", "card", "print"], ["light", "dark"])
    func forms(size: String, theme: String) throws {
        for ending in ["svg", "png", "pdf"] {
            let outcome = try board.run(
                "label", manifest, "--size", size, "--theme", theme, "--output", "label.\(ending)")
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        #expect(try board.run("verify", "label.svg").code == 0)
    }

    @Test("A label without its manifest is checked against the published one")
    func bare() throws {
        #expect(try board.run("label", manifest, "--bare", "-o", "bare.svg").code == 0)
        let alone = try board.run("verify", "bare.svg")
        #expect(alone.code == 1 && alone.output.contains("it carries no manifest"))
        #expect(try board.run("verify", "bare.svg", "--manifest", manifest).code == 0)
    }

    @Test("The texts for a README and a model card name the address and say nothing of certification")
    func embeds() throws {
        let readme = try board.run("label", manifest, "--embed", "readme")
        #expect(readme.code == 0 && readme.output.contains("](https://example.org/r/maker-small-instruct-4b.yaml)"))
        let card = try board.run("label", manifest, "--embed", "model-card", "--image-address", "label.svg")
        #expect(card.code == 0 && card.output.contains("## Carbon rating") && !card.output.contains("certified"))
    }

    @Test("No label is made of a manifest that does not agree with itself")
    func changed() throws {
        try board.write(try board.text(manifest).replacing("letter: A\n", with: "letter: B\n"), to: "changed.yaml")
        let outcome = try board.run("label", "changed.yaml", "-o", "label.svg")
        #expect(outcome.code == 3 && outcome.errors.contains("does not agree with itself"))
        #expect(!FileManager.default.fileExists(atPath: board.wattmark.folder + "/label.svg"))
    }

    @Test("Either a picture or a text is asked for, and pictures have known endings")
    func usage() throws {
        #expect(try board.run("label", manifest).code == 2)
        #expect(try board.run("label", manifest, "-o", "label.gif").code == 2)
    }
}
