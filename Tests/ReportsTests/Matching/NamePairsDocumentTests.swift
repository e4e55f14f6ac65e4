import Reports
import Studies
import Testing

@Suite("Pairs of names, printed")
struct NamePairsDocumentTests {
    private func document(forPeople: Bool) throws -> Document {
        let text = "source_a,name_a,source_b,name_b,same\nepoch,Falcon-7B,helm,Falcon-Instruct 7B,1\n"
        return NamePairsDocument(try NamePairs(Array(text.utf8), file: "pairs.csv")).document(forPeople: forPeople)
    }

    @Test("CSV has the columns of the file, then decision, score and reason")
    func csv() throws {
        #expect(
            try document(forPeople: false).csv().replacing("\r\n", with: "\n") == """
                source_a,name_a,source_b,name_b,same,decision,score,reason
                epoch,Falcon-7B,helm,Falcon-Instruct 7B,1,same-base,0.73,"same family Falcon, 7B; b is the instruct \
                variant, a names no training"

                """)
    }

    @Test("People see names and decision, and how often each decision was made")
    func people() throws {
        let shown = try document(forPeople: true).rendered(as: .markdown, style: TerminalStyle())
        #expect(shown.contains("Falcon-7B") && shown.contains("same-base") && !shown.contains("epoch"))
        #expect(shown.contains("1 pair: 0 same-weights, 1 same-base, 0 different, 0 unsure."))
    }
}
