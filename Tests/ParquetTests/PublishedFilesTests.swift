import DelimitedText
import FoundationEssentials
import Parquet
import TestSupport
import Testing

/// The leaderboard's own file beside the same table as CSV.
@Suite(.enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
struct PublishedFilesTests {
    @Test("The leaderboard of October 2024 is the same from Parquet as from CSV, cell by cell")
    func leaderboard() throws {
        let path = try #require(Repository.publishedData) + "/open-llm-leaderboard/v2-2024-10"
        let bytes = try Array(FoundationEssentials.Data(contentsOf: URL(fileURLWithPath: path + ".csv")))
        let table = try DelimitedRecords(bytes, file: "v2-2024-10.csv")
        let file = try ParquetFile(reading: ParquetFileSource(path: path + ".parquet"), name: "v2-2024-10.parquet")
        #expect(file.columns.map(\.name) == table.columns)
        #expect(file.rowCount == 1_500)
        #expect(file.skipped.isEmpty)
        var cells = 0
        try file.forEachRow { row in
            #expect(row.texts == table.rows[row.number - 1].row.texts)
            cells += row.texts.count
        }
        #expect(cells == 1_500 * 35)
    }
}
