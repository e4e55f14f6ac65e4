import Ledger
import Observations
import Testing

@testable import Reports

@Suite struct DatasetTableTests {
    @Test("Few sources are listed one by one")
    func few() {
        let document = Document.sources(Self.records(24), forPeople: true)
        #expect(document["sources"]?.table?.rows.count == 24)
    }

    @Test("Many are one line for each dataset and vintage, with their sums; programs get each")
    func many() throws {
        let document = Document.sources(Self.records(30), forPeople: true)
        let lines = document.text(TerminalStyle(width: 80)).split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.contains(["Board", "2025-01", "1–29", "15", "30", "60", "0", "0"]))
        #expect(lines.contains(["Board", "2025-02", "2–30", "15", "30", "60", "0", "0"]))
        #expect(Document.sources(Self.records(30))["sources"]?.table?.rows.count == 30)
    }

    private static func records(_ count: Int) -> [SourceRecord] {
        (1...count).map { number in
            SourceRecord(
                number: Int64(number),
                file: SourceFile(name: "\(number).csv", bytes: 1, sha256: "\(number)", format: "board"),
                dataset: Dataset(publisher: "P", name: "Board", licence: nil, credit: "P."),
                vintage: Vintage(number % 2 == 1 ? "2025-01" : "2025-02", basis: .given),
                tally: SourceTally(rows: 2, entries: 2, observations: 4), imported: 0)
        }
    }
}
