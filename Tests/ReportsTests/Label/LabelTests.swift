import Plots
import Testing

@testable import Reports

@Suite("Labels")
struct LabelTests {
    private func usual(_ size: LabelSize = .card, _ theme: LabelTheme = .light) throws -> Label {
        try Label(content: SampleLabels.usual, code: SampleLabels.code(), size: size, theme: theme)
    }

    @Test("A card says everything that its content holds")
    func cardClaims() throws {
        let claims = Dictionary(uniqueKeysWithValues: try usual().claims.map { ($0.topic, $0.text) })
        let content = SampleLabels.usual
        #expect(
            claims == [
                .name: content.name, .letter: "A", .score: content.score, .range: "0.015 to 0.031",
                .doubt: "A 81 %, B 19 %", .category: content.category, .peers: content.peers,
                .absolute: "class C of A to G", .energy: content.energy, .inference: content.inference,
                .training: content.training, .accuracy: content.accuracy, .method: "measured", .date: "2026-02-16",
                .sci: "SCI ISO/IEC 21031:2024", .scer: "computed following SCER 0.1",
            ])
    }

    @Test("A card is read as name, letter, score, range, company, training and inference, accuracy, evidence")
    func order() throws {
        #expect(
            try usual().claims.map(\.topic) == [
                .name, .letter, .score, .range, .doubt, .category, .peers, .absolute, .energy, .inference, .training,
                .accuracy, .method, .date, .sci, .scer,
            ])
    }

    @Test("A model without peers is said not to be rated, and has no mark on the scale")
    func alone() throws {
        let label = try Label(content: SampleLabels.alone, code: nil)
        #expect(label.claims.first { $0.topic == .letter }?.text == "not rated: no peers")
        #expect(label.captions.contains("range not known"))
        #expect(label.captions.contains("manifest not published"))
        #expect(label.title == "Carbon rating: Qwen3-8B, not rated: no peers")
        let marks = label.drawing.elements.filter {
            if case .shape(let shape) = $0, case .circle = shape.geometry { true } else { false }
        }
        // The mark beside the word for the evidence.
        #expect(marks.count == 1)
    }

    @Test("A badge shows letter, score, evidence and version in short")
    func badge() throws {
        #expect(
            try usual(.badge).claims == [
                LabelClaim(.letter, "A"), LabelClaim(.score, "0.0212 gCO2e per 1k tok"), LabelClaim(.method, "M"),
                LabelClaim(.sci, "SCI 21031:2024"),
            ])
    }

    @Test(
        "Every functional unit stands on a badge, on two lines where it is long",
        arguments: [
            ("request", ["gCO2eq per", "request"]), ("correct answer", ["gCO2eq per", "correct answer"]),
            ("evaluation", ["gCO2eq per", "evaluation"]), ("1,000 output tokens", ["gCO2e per 1k tok"]),
            ("1 million training tokens", ["gCO2eq per", "1M training tok"]),
            ("10^18 training FLOP", ["gCO2eq per", "10^18 FLOP"]),
            ("1 billion parameters", ["gCO2eq per", "1B parameters"]),
        ])
    func units(unit: String, lines: [String]) throws {
        for number in ["0.0212", "1,234.5678", "123,456,789"] {
            var content = SampleLabels.usual
            content.score = "\(number) gCO2eq per \(unit)"
            let label = try Label(content: content, code: nil, size: .badge)
            #expect(label.claims.first { $0.topic == .score }?.text == ([number] + lines).joined(separator: " "))
        }
    }

    @Test("Of a scale with more letters than there is room for, only the model's own is written")
    func manyLetters() throws {
        var content = SampleLabels.usual
        content.letters = ["A+++", "A++", "A+", "A", "B", "C", "D", "E", "F", "G"]
        content.letter = "A+"
        let captions = try Label(content: content, code: nil).captions
        #expect(content.letters.filter(captions.contains) == ["A+"])
    }

    @Test("Without a code the address stands on the card as text")
    func address() throws {
        let label = try Label(content: SampleLabels.usual, code: nil)
        #expect(label.claims.contains(LabelClaim(.address, "https://example.org/labels/qwen3-8b.yaml")))
        #expect(!(try usual().claims.map(\.topic).contains(.address)))
    }

    @Test("The alternative text says everything at every size, in the order of reading")
    func description() throws {
        let expected =
            "Qwen3-8B. Rating A on a scale from A, the least carbon, to C. 0.0212 gCO2eq per 1,000 output tokens, "
            + "range 0.015 to 0.031. Probability of each letter: A 81 %, B 19 %. "
            + "Category: conversation, 4–9 B, bfloat16, H100. Peers: 9 models, 2026-02-16. "
            + "Absolute: class C of A to G. Energy: 0.12 Wh per 1,000 output tokens. "
            + "Inference: consumer score 0.0212 gCO2eq per 1,000 output tokens. "
            + "Training: provider score 71 gCO2eq per 1 million training tokens. Accuracy: 41.2 % MMLU-Pro. "
            + "Evidence: measured. Rated: 2026-02-16. SCI ISO/IEC 21031:2024, computed following SCER 0.1. "
            + "Manifest: https://example.org/labels/qwen3-8b.yaml."
        for size in LabelSize.allCases { #expect(try usual(size).description == expected) }
    }

    @Test("No label calls itself certified, and no score is written with a slash")
    func honestWords() throws {
        for label in try SampleLabels.labels() {
            let words = (label.claims.map(\.text) + label.captions + [label.title, label.description]).joined()
            #expect(!words.lowercased().contains("certif"))
            #expect(label.claims.first { $0.topic == .score }?.text.contains("/") == false)
        }
    }

    @Test("Control characters and runs of blanks do not reach a label")
    func cleaned() throws {
        var content = SampleLabels.usual
        content.name = "  Qwen3\n\t8B \u{1B}[31m\u{FFFE} "
        #expect(try Label(content: content, code: nil).content.name == "Qwen3 8B \u{FFFD}[31m\u{FFFD}")
    }

    @Test("A letter that is not on the scale is refused")
    func strangeLetter() {
        var content = SampleLabels.usual
        content.letter = "D"
        #expect(throws: LabelError(.letterNotOnScale("D", letters: ["A", "B", "C"]))) {
            try Label(content: content, code: nil)
        }
    }

    @Test("A method that is no class of evidence is refused")
    func strangeMethod() {
        var content = SampleLabels.usual
        content.method = "guessed"
        #expect(throws: LabelError(.method("guessed"))) { try Label(content: content, code: nil) }
    }

    @Test("A manifest with a character that XML cannot hold is refused with its line")
    func embeddedCharacter() {
        #expect(throws: LabelError(.embeddedCharacter(27, line: 2))) {
            try Label(content: SampleLabels.usual, code: nil, embedded: "name: x\nscore: \u{1B}\n")
        }
    }

    @Test(
        "Texts that are legible nowhere on the panel are refused with the longest of them",
        arguments: LabelSize.allCases)
    func tooLong(size: LabelSize) {
        var content = SampleLabels.usual
        content.score = "0." + String(repeating: "1", count: 900) + " gCO2eq per request"
        content.name = String(repeating: "n", count: 900)
        content.category = String(repeating: "c", count: 900)
        content.training = String(repeating: "t", count: 950)
        let (longest, length) = size == .badge ? (LabelClaim.Topic.score, 921) : (.training, 950)
        #expect(throws: LabelError(.doesNotFit(size, longest: longest, length: length))) {
            try Label(content: content, code: nil, size: size)
        }
    }

    @Test("Texts and scales of any length are refused at once", arguments: [1_001, 1_000_000])
    func endless(length: Int) {
        var content = SampleLabels.usual
        content.category = String(repeating: "x", count: length)
        #expect(throws: LabelError(.doesNotFit(.card, longest: .category, length: length))) {
            try Label(content: content, code: nil)
        }
        content = SampleLabels.usual
        content.letters += Array(repeating: "Z", count: length)
        #expect(throws: LabelError(.doesNotFit(.badge, longest: .letter, length: length + 3))) {
            try Label(content: content, code: nil, size: .badge)
        }
    }
}
