import Testing

@testable import Parquet

/// Files that pyarrow can write and this reader refuses.
private let refused: Set<String> = ["codec-brotli.parquet", "codec-lz4.parquet"]

@Suite struct ParquetFileTests {
    @Test(
        "Every file of pyarrow's gives the values that pyarrow says are in it",
        arguments: try ParquetFixture.expected().files.keys.filter { !refused.contains($0) }.sorted())
    func likePyarrow(name: String) throws {
        let expected = try ParquetFixture.expected()
        let told = try #require(expected.files[name])
        let file = try ParquetFixture.file(name)
        #expect(file.rowCount == told.rows)
        #expect(Set(file.columns.map(\.name)) == Set(told.columns.keys))
        let found = try file.texts()
        for (column, list) in told.columns {
            let (ours, theirs) = (found[column] ?? [], expected.lists[list])
            #expect(ours.count == theirs.count, "\(column)")
            for (row, (mine, other)) in zip(ours, theirs).enumerated() where mine != other {
                Issue.record("\(column), row \(row): \(mine ?? "nil") instead of \(other ?? "nil")")
                break
            }
        }
    }

    @Test("A column that was not asked for is not read, nor does its damage matter")
    func chosenColumns() throws {
        var bytes = try ParquetFixture.bytes("codec-snappy-1.parquet")
        let whole = try ParquetFixture.file("codec-snappy-1.parquet").texts()
        // The first column's first page.
        for index in 30..<60 { bytes[index] ^= 0xFF }
        let file = try ParquetFile(reading: ParquetBytes(bytes), name: "t.parquet")
        #expect(throws: ParquetError.self) { try file.texts() }
        #expect(try file.texts(of: ["word", "flag"]) == whole.filter { ["word", "flag"].contains($0.key) })
    }

    @Test("Rows come in the order of the columns asked for, with their numbers, nothing for what is missing")
    func rows() throws {
        let file = try ParquetFixture.file("nested.parquet")
        var rows: [(Int, [String])] = []
        try file.forEachRow(of: ["last", "place.country"]) { rows.append(($0.number, $0.texts)) }
        #expect(rows.map(\.0) == [1, 2, 3, 4])
        #expect(rows.map(\.1) == [["w", "FR"], ["x", ""], ["y", ""], ["z", "DE"]])
    }

    @Test("Batches number their rows across row groups and are never larger than 4,096 rows")
    func batches() throws {
        var starts: [Int] = []
        try ParquetFixture.file("codec-gzip-2.parquet").batches(of: ["small"]) { batch in
            #expect(batch.rowCount <= ParquetBatch.mostRows)
            starts.append(batch.firstRow)
        }
        #expect(starts == [1, 61, 121])
    }

    @Test("Lists and maps are skipped, each with one notice; structures are dotted columns")
    func nested() throws {
        let file = try ParquetFixture.file("nested.parquet")
        #expect(file.columns.map(\.name) == ["id", "place.country", "place.grid.intensity", "last"])
        #expect(
            file.skipped.map(\.description) == [
                "column ‘tags’ is a list for each row and is skipped",
                "column ‘scores’ is a map for each row and is skipped",
                "column ‘history’ is a list for each row and is skipped",
            ])
    }

    @Test("A name that is not there is refused with the one that was meant, or those that there are")
    func unknownColumn() throws {
        let file = try ParquetFixture.file("nested.parquet")
        let error = #expect(throws: ParquetError.self) { try file.texts(of: ["Last"]) }
        #expect(error?.description == "nested.parquet: there is no column ‘Last’; did you mean ‘last’?")
        let other = #expect(throws: ParquetError.self) { try file.texts(of: ["grid"]) }
        #expect(
            other?.description
                == "nested.parquet: there is no column ‘grid’; it has ‘id’, ‘place.country’, ‘place.grid.intensity’, ‘last’"
        )
    }

    @Test("A codec that is not read is refused by its name, with what to do", arguments: ["brotli", "lz4"])
    func codecs(name: String) throws {
        let file = try ParquetFixture.file("codec-\(name).parquet")
        let error = #expect(throws: ParquetError.self) { try file.texts() }
        let called = name == "lz4" ? "LZ4" : "Brotli"
        #expect(
            error?.description
                == "codec-\(name).parquet, column ‘small’, row group 0, byte 4: it is compressed with \(called), "
                + "which is not read; write it with Snappy, Zstandard, gzip or none")
    }

    @Test("The same file from the disk and from memory gives the same rows")
    func fromDisk() throws {
        let path = ParquetFixture.path("codec-zstd-1.parquet")
        let file = try ParquetFile(reading: ParquetFileSource(path: path), name: "codec-zstd-1.parquet")
        #expect(try file.texts() == ParquetFixture.file("codec-zstd-1.parquet").texts())
    }

    @Test("A file is known by its first bytes")
    func recognised() throws {
        #expect(ParquetFile.recognised(firstBytes: try ParquetFixture.bytes("empty.parquet").prefix(4)))
        #expect(!ParquetFile.recognised(firstBytes: Array("PAR".utf8)))
        #expect(!ParquetFile.recognised(firstBytes: Array("eval_name".utf8)))
    }
}
