import Testing

@testable import Parquet

@Suite struct DeltaLengthDecoderTests {
    private static let kind = (type: ParquetType.byteArray, conversion: ValueConversion.text)

    /// At most 32 lengths, each in eight bits above 0.
    private func lengths(_ values: [Int]) -> [UInt8] {
        let deltas = zip(values.dropFirst(), values).map { $0 - $1 }
        let least = deltas.min() ?? 0
        let packed = deltas.map { UInt8($0 - least) }
        let head = [128, 1, 4, UInt8(values.count)] + ThriftWriter.signed(values[0]) + ThriftWriter.signed(least)
        return head + [8, 0, 0, 0] + packed + Array(repeating: 0, count: 32 - packed.count)
    }

    @Test("The format's example: lengths first, then the bytes")
    func lengthsFirst() throws {
        let bytes = lengths([5, 5, 6, 6]) + Array("HelloWorldFoobarABCDEF".utf8)
        let values = try bytes.withUnsafeBytes { page in
            var decoder = try DeltaLengthDecoder(bytes: 0..<page.count, page: page)
            var values: [ParquetValue?] = []
            try decoder.decode(4, as: Self.kind, from: page, into: &values)
            return values
        }
        #expect(values == [.text("Hello"), .text("World"), .text("Foobar"), .text("ABCDEF")])
    }

    @Test("The format's example: axis, axle, babble, babyhood as what each shares with the one before")
    func sharedStarts() throws {
        let bytes = lengths([0, 2, 0, 3]) + lengths([4, 2, 6, 5]) + Array("axislebabbleyhood".utf8)
        let values = try bytes.withUnsafeBytes { page in
            var decoder = try DeltaByteArrayDecoder(bytes: 0..<page.count, page: page, room: 1_000)
            var values: [ParquetValue?] = []
            for _ in 0..<2 { try decoder.decode(2, as: Self.kind, from: page, into: &values) }
            return values
        }
        #expect(values == [.text("axis"), .text("axle"), .text("babble"), .text("babyhood")])
    }

    @Test("A length below nothing or beyond the bytes, and a start longer than the value before, are refused")
    func refused() {
        for (list, text) in [([-1, 2], "ab"), ([1, 9], "abc")] {
            let bytes = lengths(list) + Array(text.utf8)
            #expect(throws: ParquetFault.self) {
                try bytes.withUnsafeBytes { page in
                    var decoder = try DeltaLengthDecoder(bytes: 0..<page.count, page: page)
                    for _ in list { _ = try decoder.next(page) }
                }
            }
        }
        let bytes = lengths([0, 3]) + lengths([2, 1]) + Array("abc".utf8)
        #expect(throws: ParquetFault.self) {
            try bytes.withUnsafeBytes { page in
                var decoder = try DeltaByteArrayDecoder(bytes: 0..<page.count, page: page, room: 1_000)
                var values: [ParquetValue?] = []
                try decoder.decode(2, as: Self.kind, from: page, into: &values)
            }
        }
    }
}
