import Intake
import Observations
import Testing

@Suite struct EvaluationTextTests {
    private static let secret = "a sentence that nobody may see"

    private func read(_ lines: String...) throws -> ReadFile {
        try ReadFile(lines.joined(separator: "\n") + "\n", name: "set.jsonl")
    }

    @Test("Texts are counted, and nothing of them is kept")
    func counted() throws {
        let read = try read(#"{"text": "\#(Self.secret)"}"#, #"{"text": "b"}"#)
        #expect(read.format == "lambada")
        #expect(read.found.entries.isEmpty)
        #expect(
            read.end.notes == [
                "2 items were counted; no text is stored. The hash of the file tells which set it is."
            ])
        #expect(!"\(read)\(read.end)\(read.found.refusals)".contains(Self.secret))
    }

    @Test("Lines with other keys in the sample are of no known kind")
    func otherKeys() throws {
        let error = try #require(throws: IntakeError.self) {
            try read(#"{"text": "\#(Self.secret)", "label": 1}"#, #"{"text": "b", "label": 0}"#)
        }
        #expect(error.isOfUnknownKind)
        #expect(!error.description.contains(Self.secret))
    }

    @Test("A later line that is something else is refused, without its text")
    func refused() throws {
        let read = try read(
            #"{"text": "a"}"#, #"{"text": "b"}"#, #"{"text": "c"}"#, #"{"text": "\#(Self.secret)", "label": 1}"#, "7",
            #"{"text": 5}"#, "{}", #"{"text": "x", "text": "y"}"#)
        #expect(
            read.found.refusals == [
                Refusal(row: 4, place: "item 4", reason: "it has other keys than ‘text’"),
                Refusal(row: 5, place: "item 5", reason: "it is no object"),
                Refusal(row: 6, place: "item 6", reason: "its text is no string"),
                Refusal(row: 7, place: "item 7", reason: "it has no text"),
                Refusal(row: 8, place: "item 8", reason: "it has two texts"),
            ])
    }

    @Test("A file that ends too early is refused, and the message shows no text")
    func truncated() throws {
        let error = try #require(throws: IntakeError.self) {
            try read(#"{"text": "a"}"#, #"{"text": "b"}"#, #"{"text": "\#(Self.secret)"#)
        }
        #expect(error.place?.hasPrefix("line ") == true)
        #expect(!error.description.contains(Self.secret))
    }
}
