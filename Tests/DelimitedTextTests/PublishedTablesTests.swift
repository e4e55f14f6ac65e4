import DelimitedText
import FoundationEssentials
import TestSupport
import Testing

@Suite("Tables that others published", .enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
struct PublishedTablesTests {
    /// Counted with Python 3.11's csv, header left out.
    @Test(
        "Every record of theirs is read, line ends in cells and all",
        arguments: [
            ("epoch/all_ai_models-2025-03.csv", 2_228, 43), ("epoch/notable_ai_models-2024-07.csv", 825, 36),
            ("epoch/notable_ai_models-2026-01.csv", 976, 46), ("epoch/large_scale_ai_models-2025-12.csv", 473, 34),
            ("open-llm-leaderboard/v2-2025-02.csv", 3_827, 37), ("open-llm-leaderboard/v2-2024-10.csv", 1_500, 35),
            ("open-llm-leaderboard/v1-2023-09.csv", 1_291, 8),
        ])
    func records(path: String, rows: Int, columns: Int) throws {
        let table = try DelimitedRecords(try bytes(path), file: path)
        #expect(table.rows.count == rows)
        #expect(table.columns.count == columns)
        #expect(table.ragged.isEmpty)
    }

    @Test("The one row of another length is named by its line, and the others are read")
    func ragged() throws {
        let table = try DelimitedRecords(try bytes("epoch/notable_ai_models-2025-05-ragged.csv"), file: "ragged.csv")
        #expect(table.rows.count == 953)
        #expect(table.ragged.map(\.sentence) == ["the row has 383 fields but the header has 368"])
    }

    @Test("A file that is cut anywhere gives whole rows, or an error where the cell opens")
    func cut() throws {
        let whole = try bytes("epoch/large_scale_ai_models-2025-12.csv")
        for length in stride(from: 1, to: whole.count, by: whole.count / 40) {
            do {
                let table = try DelimitedRecords(Array(whole.prefix(length)), file: "cut.csv")
                #expect(table.ragged.count <= 1)
            } catch let error as DelimitedTextError {
                #expect(error.sentence.contains("never closed") || error.sentence.contains("UTF-8"))
            }
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        let folder = try #require(Repository.publishedData)
        return Array(try Data(contentsOf: URL(filePath: folder + "/" + path)))
    }
}
