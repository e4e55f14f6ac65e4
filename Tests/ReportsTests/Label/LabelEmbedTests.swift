import Footprint
import Testing

@testable import Reports

@Suite("Labels in other people's pages")
struct LabelEmbedTests {
    private func label() throws -> Label { try Label(content: SampleLabels.usual, code: nil, size: .badge) }

    @Test("A badge is a picture with an alternative text that leads to the manifest")
    func badge() throws {
        #expect(
            try LabelEmbed.readme(
                label(), imageAddress: "label.svg", manifestAddress: "https://example.org/qwen.yaml")
                == "[![Carbon rating A: Qwen3-8B, 0.0212 gCO2eq per 1,000 output tokens](label.svg)]"
                + "(https://example.org/qwen.yaml)\n")
    }

    @Test("Without a published manifest nothing is linked")
    func noManifest() throws {
        #expect(
            try LabelEmbed.readme(label(), imageAddress: "docs/my label (1).svg", manifestAddress: nil)
                == "![Carbon rating A: Qwen3-8B, 0.0212 gCO2eq per 1,000 output tokens]"
                + "(docs/my%20label%20%281%29.svg)\n"
        )
    }

    @Test("Names with letters of Markdown stay names")
    func escaped() throws {
        let label = try Label(content: SampleLabels.strange, code: nil)
        #expect(
            try LabelEmbed.readme(label, imageAddress: "x.svg", manifestAddress: nil)
                .hasPrefix("![Carbon rating silver: a&lt;b&gt;&amp;"))
    }

    @Test(
        "Only addresses of the web and relative ones are written",
        arguments: ["javascript:alert(1)", "data:x", "ftp://x", ""])
    func addresses(text: String) {
        #expect(throws: LabelError(.address(text))) {
            try LabelEmbed.readme(label(), imageAddress: text, manifestAddress: nil)
        }
    }

    @Test("A model card has the hub's block in grams, the label, and a table of its claims")
    func modelCard() throws {
        let training = HubEmissions(
            emissions: Estimate(
                low: .tonnes(60), central: .tonnes(71.5), high: .tonnes(90), method: .estimated),
            source: "wattmark, from FLOP and hardware", trainingType: "pre-training", location: "Quebec, Canada",
            hardware: "512 × NVIDIA H100 SXM5")
        let card = try LabelEmbed.modelCard(
            label(), training: training, imageAddress: "https://example.org/card.svg",
            manifestAddress: "https://example.org/qwen.yaml")
        try expectGolden(card, "label-model-card.md")
    }

    @Test("A card without known training emissions has no block, and says that it cannot be checked unpublished")
    func unknownTraining() throws {
        let card = try LabelEmbed.modelCard(label(), training: nil, imageAddress: "card.svg", manifestAddress: nil)
        #expect(card.hasPrefix("## Carbon rating\n"))
        #expect(card.hasSuffix("The manifest is not published, so the label cannot be checked.\n"))
    }

    @Test("What is not known has no line in the block, and no text can leave its line")
    func block() {
        let block = HubEmissions(emissions: Estimate(.grams(83.524), method: .measured), source: "a \"b\"\nc: d\\")
        #expect(
            block.yaml
                == "co2_eq_emissions:\n  emissions: 83.52  # g CO2e, measured\n  source: \"a \\\"b\\\" c: d\\\\\"\n")
    }
}
