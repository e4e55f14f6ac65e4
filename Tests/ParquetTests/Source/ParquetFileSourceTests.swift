import TestSupport
import Testing

@testable import Parquet

@Suite struct ParquetFileSourceTests {
    @Test("A file that is not there, and a folder, are refused by name")
    func missing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/none.parquet"
        let absent = #expect(throws: ParquetError.self) { try ParquetFileSource(path: path) }
        #expect(absent?.description == "\(path): it cannot be read (No such file or directory)")
        let error = #expect(throws: ParquetError.self) { try ParquetFileSource(path: folder.path) }
        #expect(error?.description == "\(folder.path): it cannot be read (it is not a plain file)")
    }

    @Test("Any part of a file can be read")
    func parts() throws {
        let bytes = try ParquetFixture.bytes("empty.parquet")
        let source = try ParquetFileSource(path: ParquetFixture.path("empty.parquet"))
        #expect(source.byteCount == bytes.count)
        #expect(try source.bytes(at: 0, count: 4) == Array("PAR1".utf8))
        #expect(try source.bytes(at: 10, count: 50) == Array(bytes[10..<60]))
        #expect(try source.bytes(at: 10, count: 0) == [])
    }

    @Test("A file that became shorter while it is read is an error, not a wait")
    func shorter() throws {
        let source = try ParquetFileSource(path: ParquetFixture.path("empty.parquet"))
        #expect(throws: ParquetFault.self) { try source.bytes(at: source.byteCount - 2, count: 4) }
    }
}
