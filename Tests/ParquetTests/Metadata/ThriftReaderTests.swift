import Testing

@testable import Parquet

@Suite struct ThriftReaderTests {
    /// Skips a whole structure; returns how many bytes it took, or the fault's reason.
    private func skipped(_ bytes: [UInt8]) -> Result<Int, ParquetFault> {
        bytes.withUnsafeBytes { buffer in
            var reader = ThriftReader(buffer)
            do {
                try reader.skip(.structure)
                return .success(reader.position)
            } catch let fault as ParquetFault {
                return .failure(fault)
            } catch {
                return .failure(ParquetFault(.malformed("\(error)")))
            }
        }
    }

    private func reason(_ bytes: [UInt8]) -> ParquetError.Reason? {
        if case .failure(let fault) = skipped(bytes) { fault.reason } else { nil }
    }

    @Test("Integers are read with their sign, in as many bytes as they take")
    func integers() throws {
        let bytes = ThriftWriter.root { writer in
            writer.i32(1, -1)
            writer.i64(3, 1 << 60)
            writer.i64(40, .min)
        }
        var found: [Int: Int] = [:]
        try bytes.withUnsafeBytes { buffer in
            var reader = ThriftReader(buffer)
            try reader.structure { reader, field, type in found[field] = try reader.integer(type) }
        }
        #expect(found == [1: -1, 3: 1 << 60, 40: .min])
    }

    @Test("What is not known is passed over: every type, lists and maps of them")
    func unknown() throws {
        let bytes: [UInt8] =
            [0x11, 0x12, 0x13, 5, 0x14, 1, 0x15, 1, 0x17, 0, 0, 0, 0, 0, 0, 0, 0]  // booleans to double
            + [0x18, 2, 65, 66, 0x19, 0x21, 1, 2, 0x1A, 0x15, 7]  // text, list of booleans, set of an integer
            + [0x1B, 1, 0x85, 1, 65, 4, 0x1B, 0, 0x1C, 0x15, 2, 0, 0x1D]  // maps, a structure, a UUID
            + Array(repeating: 9, count: 16) + [0]
        #expect(try skipped(bytes).get() == bytes.count)
    }

    @Test("An empty list may be without a type, as some writers have it")
    func emptyList() throws {
        #expect(try skipped([0x19, 0x00, 0x15, 2, 0]).get() == 5)
    }

    @Test("Nesting is followed to a depth of 32 and no further")
    func depth() {
        let nested = { (depth: Int) in
            Array(repeating: UInt8(0x1C), count: depth) + Array(repeating: UInt8(0), count: depth + 1)
        }
        #expect(reason(nested(31)) == nil)
        #expect(reason(nested(32)) == .tooDeep(limit: 32))
        #expect(reason(nested(100_000)) == .tooDeep(limit: 32))
        // Lists of lists.
        #expect(reason([0x19] + Array(repeating: 0x19, count: 1_000)) == .tooDeep(limit: 32))
    }

    @Test("A length beyond the bytes that are left is refused before anything is taken")
    func lengths() {
        let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x07]
        #expect(reason([0x18] + huge + [65]) == .cutShort)
        #expect(reason([0x19, 0xF5] + huge + [1]) == .cutShort)
        #expect(reason([0x1B] + huge + [0x55, 1]) == .cutShort)
        #expect(reason([0x15]) == .cutShort)
        #expect(reason([]) == .cutShort)
    }

    @Test("Types that do not exist and integers longer than they can be are refused")
    func malformed() {
        #expect(reason([0x1F]) == .malformed("type 15 is not known"))
        #expect(
            reason([0x16] + Array(repeating: 0x80, count: 10) + [0]) == .malformed("an integer is longer than 10 bytes")
        )
    }
}
