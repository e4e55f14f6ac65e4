import Testing

@testable import Parquet

/// Bytes of small files are changed or cut away one after the other, every one or, in longer files, five hundred of them:
/// the reader gives rows or a `ParquetError`.
@Suite("Damaged files")
struct DamagedFilesTests {
    private static let files = [
        "required.parquet", "nested.parquet", "delta-byte-array-2.parquet", "delta-binary-packed-1.parquet",
        "int96-dictionary.parquet", "rle-2.parquet", "codec-gzip-2.parquet", "codec-zstd-1.parquet",
    ]

    /// Whether the reader reads the bytes; an error of another kind than its own is recorded.
    private func isRead(_ bytes: [UInt8], _ what: String) -> Bool {
        do {
            _ = try ParquetFile(reading: ParquetBytes(bytes), name: "t.parquet").texts()
            return true
        } catch let error as ParquetError {
            if error.description.utf8.count > 1_000 { Issue.record("\(what): an error of more than 1,000 bytes") }
            return false
        } catch {
            Issue.record("\(what): \(error)")
            return false
        }
    }

    @Test("No changed byte makes it crash", arguments: files)
    func changed(name: String) throws {
        let bytes = try ParquetFixture.bytes(name)
        var refused = 0
        for mask: UInt8 in [0xFF, 0x01, 0x80] {
            for index in Swift.stride(from: 0, to: bytes.count, by: 1 + bytes.count / 500) {
                var changed = bytes
                changed[index] ^= mask
                if !isRead(changed, "\(name), byte \(index), mask \(mask)") { refused += 1 }
            }
        }
        #expect(refused > 3 * 50)
    }

    @Test("No cut makes it crash, and none is read", arguments: files)
    func cut(name: String) throws {
        let bytes = try ParquetFixture.bytes(name)
        for length in bytes.indices {
            #expect(!isRead(Array(bytes.prefix(length)), "\(name), cut to \(length)"))
        }
    }

    @Test("A page with a checksum is never read with a changed byte")
    func checksums() throws {
        let bytes = try ParquetFixture.bytes("codec-none-1.parquet")
        let whole = try ParquetFixture.file("codec-none-1.parquet").texts()
        let footer = bytes.suffix(8).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        for index in Swift.stride(from: 4, to: bytes.count - footer - 8, by: 3) {
            var changed = bytes
            changed[index] ^= 0x40
            let read = try? ParquetFile(reading: ParquetBytes(changed), name: "t.parquet").texts()
            #expect(read == nil || read == whole, "byte \(index)")
        }
    }

    @Test("A file that is no Parquet file, was cut, or has a footer that does not fit is told apart")
    func shape() {
        let bytes = HandmadeFile().bytes
        #expect(outcome([]) == "t.parquet: it is no Parquet file: it does not begin with PAR1")
        #expect(
            outcome(Array("eval_name,Average\n".utf8))
                == "t.parquet: it is no Parquet file: it does not begin with PAR1")
        #expect(
            outcome(Array(bytes.dropLast()))
                == "t.parquet: it does not end with PAR1: the file was cut, or is still being written; fetch it again")
        #expect(outcome(Array("PAR1PAR1".utf8)).contains("does not end with PAR1"))
        var encrypted = bytes
        encrypted.replaceSubrange(bytes.count - 4..<bytes.count, with: Array("PARE".utf8))
        #expect(outcome(encrypted) == "t.parquet: it is encrypted, which is not read; write it without encryption")
        var long = bytes
        long[bytes.count - 6] = 1
        #expect(outcome(long).contains("does not fit the \(bytes.count) bytes of the file"))
        var limits = ParquetLimits.usual
        limits.footerBytes = 10
        #expect(outcome(bytes, limits: limits).hasSuffix("beyond the limit of 10"))
    }
}
