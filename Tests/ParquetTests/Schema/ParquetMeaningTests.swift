import Testing

@testable import Parquet

@Suite struct ParquetMeaningTests {
    /// The meaning of a column without the newer annotation, by the number of the older.
    private func meaning(_ physical: Int, _ converted: Int?, precision: Int? = nil, scale: Int? = nil) throws
        -> ParquetMeaning
    {
        let bytes = ThriftWriter.root { element in
            element.i32(1, physical)
            if physical == 7 { element.i32(2, 16) }
            element.text(4, "a")
            if let converted { element.i32(6, converted) }
            if let scale { element.i32(7, scale) }
            if let precision { element.i32(8, precision) }
        }
        return try bytes.withUnsafeBytes { buffer in
            var reader = ThriftReader(buffer)
            let element = try SchemaElement(&reader)
            return try ParquetMeaning(element, type: ParquetType(element))
        }
    }

    @Test(
        "The older annotations mean what the newer do",
        arguments: [
            (6, 0, ParquetMeaning.text), (6, 4, .text), (6, 19, .json), (1, 6, .date),
            (1, 7, .time(.milliseconds, isUTC: true)), (2, 8, .time(.microseconds, isUTC: true)),
            (2, 9, .timestamp(.milliseconds, isUTC: true)), (2, 10, .timestamp(.microseconds, isUTC: true)),
            (1, 11, .integer(bits: 8, isSigned: false)), (1, 12, .integer(bits: 16, isSigned: false)),
            (1, 13, .integer(bits: 32, isSigned: false)), (2, 14, .integer(bits: 64, isSigned: false)),
            (1, 15, .integer(bits: 8, isSigned: true)), (1, 16, .integer(bits: 16, isSigned: true)),
            (1, 17, .integer(bits: 32, isSigned: true)), (2, 18, .integer(bits: 64, isSigned: true)),
        ])
    func converted(physical: Int, number: Int, expected: ParquetMeaning) throws {
        #expect(try meaning(physical, number) == expected)
    }

    @Test("An annotation that does not fit its type is passed over, as the format asks")
    func unfit() throws {
        #expect(try meaning(2, 0) == .integer(bits: 64, isSigned: true))
        #expect(try meaning(6, 10) == .bytes)
        #expect(try meaning(3, 10) == .timestamp(.nanoseconds, isUTC: false))
        #expect(try meaning(6, 99) == .bytes)
    }

    @Test("A decimal needs digits: some, not more than 76, and not more after the point than in all")
    func decimals() throws {
        #expect(try meaning(1, 5, precision: 9, scale: 2) == .decimal(precision: 9, scale: 2))
        #expect(try meaning(7, 5, precision: 38) == .decimal(precision: 38, scale: 0))
        for (precision, scale) in [(0, 0), (9, 10), (9, -1), (77, 0), (1 << 30, 1 << 30)] {
            #expect(throws: ParquetFault.self) { try meaning(2, 5, precision: precision, scale: scale) }
        }
    }
}
