import Foundation
import Intake
import Ledger
import Studies
import TestSupport
import Testing

/// Files as they come from a world of broken downloads, wrong encodings and bad intentions.
@Suite struct BadFilesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: @Sendable () throws -> [UInt8]
        let sentence: String
    }

    private static let header = "eval_name,CO2_cost_kg\n"

    static let cases: [Case] = [
        Case(
            testDescription: "UTF-16",
            bytes: { [0xFF, 0xFE] + (header + "a_b,1\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
            sentence: "bad.csv, byte 0: it is text in UTF-16; convert it: iconv -f UTF-16 -t UTF-8."),
        Case(
            testDescription: "Latin-1", bytes: { Array((header + "M").utf8) + [0xFC] + Array("ller_x,1\n".utf8) },
            sentence: "bad.csv, line 2, column 1: the field is not valid UTF-8; save the file as UTF-8."),
        Case(
            testDescription: "a zero byte", bytes: { Array((header + "a_b,1\nc\u{0}_d,1\n").utf8) },
            sentence: "bad.csv, line 3, column 2: a zero byte stands here"),
        Case(
            testDescription: "a cell of 10 MB",
            bytes: { Array((header + String(repeating: "x", count: 10_000_000) + ",1\n").utf8) },
            sentence:
                "bad.csv, line 2, column 1: the field is longer than 1048576 bytes; a quote may be missing its partner."
        ),
        Case(
            testDescription: "a million columns",
            bytes: { Array((header + String(repeating: ",", count: 1_000_000)).utf8) },
            sentence: "bad.csv, line 2, column 65537: the row has more than 65536 fields"),
        Case(
            testDescription: "a quote that is never closed", bytes: { Array((header + "\"a_b,1\nc_d,2\n").utf8) },
            sentence:
                "bad.csv, line 2, column 1: the quoted field that starts here is never closed; add the closing quote."),
        Case(
            testDescription: "JSON that is nested 100,000 deep",
            bytes: {
                Array(("[{\"eval_name\": \"a_b\", \"CO2_cost_kg\": " + String(repeating: "[", count: 100_000)).utf8)
            },
            sentence:
                "bad.csv, line 1, column 100 ($[0].CO2_cost_kg): arrays and objects lie more than 64 deep in each other."
        ),
        Case(
            testDescription: "JSON that is cut",
            bytes: { Array("[{\"eval_name\": \"a_b\", \"CO2_cost_kg\": 1}, {\"eval".utf8) },
            sentence:
                "bad.csv, line 1, column 43 ($[1]): the string that starts here is never closed; the file may be cut."),
        Case(
            testDescription: "a gzip file that is cut",
            bytes: { Array(try compressed().dropLast(9)) },
            sentence: "bad.csv, byte 49: the gzip data ends before its end; the file was cut: fetch it again."),
        Case(
            testDescription: "a Parquet file that is cut",
            bytes: { Array(try fixture("Parquet", "codec-snappy-1.parquet").dropLast(9)) },
            sentence: "bad.csv: it does not end with PAR1: the file was cut, or is still being written; fetch it again."
        ),
    ]

    @Test("Is refused with its place or what it is, and nothing is stored", arguments: cases)
    func refused(bad: Case) throws {
        let store = MemorySources()
        let bytes = try bad.bytes()
        let outcomes = try SourceImport(now: 0).add(["bad.csv"], to: store) {
            try IntakeFile(name: $0, bytes: bytes)
        }
        guard case .failed(let error) = try #require(outcomes.first).outcome else {
            Issue.record("it was read")
            return
        }
        #expect("\(error)".contains(bad.sentence))
        #expect(try store.sources().isEmpty)
    }

    @Test("A byte order mark is none of this: it is skipped")
    func mark() throws {
        let store = MemorySources()
        _ = try SourceImport(now: 0).add(["good.csv"], to: store) {
            try IntakeFile(name: $0, bytes: [0xEF, 0xBB, 0xBF] + Array((Self.header + "a_b,1\n").utf8))
        }
        #expect(try store.sources().first?.tally.entries == 1)
    }

    /// A table of two columns, by Python 3.11: `gzip.GzipFile(mtime=0)`.
    private static func compressed() throws -> [UInt8] {
        let text = "H4sIAAAAAAAC/0stS8yJz0vMTdVx9jeKT84vLonPTudKjE+KT8vJTywxNNMx1DPlAgAxY2gkJgAAAA=="
        return Array(try #require(Data(base64Encoded: text)))
    }

    private static func fixture(_ module: String, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: Repository.root + "/Tests/\(module)Tests/Fixtures/\(name)")))
    }
}
