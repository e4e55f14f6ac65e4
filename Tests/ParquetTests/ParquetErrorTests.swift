import Testing

@testable import Compression
@testable import Parquet

@Suite struct ParquetErrorTests {
    @Test("An error names the file, the column, the row group and the byte, what is wrong and what to do")
    func places() {
        let place = ParquetError.Place(column: "Average", rowGroup: 2, offset: 400)
        #expect(
            ParquetError(.checksum, file: "a.parquet", place: place).description
                == "a.parquet, column ‘Average’, row group 2, byte 400: a page's bytes do not match their checksum; "
                + "the file is damaged: fetch or write it again")
        #expect(ParquetError(.encrypted, file: "a.parquet").description.hasPrefix("a.parquet: it is encrypted"))
    }

    @Test("A missing library is told with the package that has it")
    func missingLibrary() {
        let missing = CompressionError(.libraryMissing(detail: ""), codec: .snappy)
        let error = ParquetError(.compression(missing), file: "a.parquet")
        #expect(error.missingPackage == "libsnappy1v5")
        #expect(
            error.description
                == "a.parquet: Snappy needs a library that is not on this machine; install libsnappy1v5")
    }

    @Test("No reason is without words")
    func words() {
        let reasons: [ParquetError.Reason] = [
            .unreadable("no"), .notParquet, .noEnd, .cutShort, .missing("RowGroup.num_rows"), .tooDeep(limit: 3),
            .tooManyColumns(count: 3, limit: 2), .columnTwice("a"), .headerTooLarge(limit: 9), .outOfRange("x"),
            .pagesTooLarge(size: 3, limit: 2), .expandsTooMuch(file: 1, sum: 9, ratio: 3), .valuesEnd,
        ]
        for reason in reasons {
            let sentence = ParquetError(reason, file: "a").sentence
            #expect(!sentence.hasPrefix("it cannot be read;"), "\(reason)")
        }
    }
}
