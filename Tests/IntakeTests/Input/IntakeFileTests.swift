import FoundationEssentials
import Intake
import Observations
import Synchronization
import TestSupport
import Testing

@Suite struct IntakeFileTests {
    private static let text = "eval_name,CO2_cost_kg\na_b_float16,1.5\n"

    /// The text above, by Python 3.11: `gzip.GzipFile(mtime=0)`, in base 64.
    private static let gzip = "H4sIAAAAAAAC/0stS8yJz0vMTdVx9jeKT84vLonPTudKjE+KT8vJTywxNNMx1DPlAgAxY2gkJgAAAA=="

    @Test("A folder, a missing file and a device are refused with what can be given", arguments: ["/", "/dev/null"])
    func noFile(path: String) {
        let error = #expect(throws: IntakeError.self) { try IntakeFile(path: path) }
        #expect(
            error?.description
                == "\(path): it is no regular file; give a file, a folder of files, or - for standard input.")
    }

    @Test("A missing file is refused with the system's reason")
    func missing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: IntakeError.self) { try IntakeFile(path: folder.path + "/none.csv") }
        #expect(error?.description == folder.path + "/none.csv: it cannot be read (No such file or directory).")
    }

    @Test("A compressed file is read as it is")
    func compressed() throws {
        let bytes = try #require(Data(base64Encoded: Self.gzip))
        let read = try ReadFile(try IntakeFile(name: "a.csv.gz", bytes: Array(bytes)))
        #expect(read.found.entries.map(\.key) == ["a_b_float16"])
    }

    @Test("Progress reaches the size of the file")
    func progress() throws {
        let total = Total()
        let file = try IntakeFile(
            name: "a.csv", bytes: Array(Self.text.utf8), options: ReadingOptions(progress: total.set))
        try file.forEachChunk { _ in }
        #expect(total.bytes == Self.text.utf8.count)
    }

    @Test(
        "Content that is cut or of no known kind is refused with its place or what it looks like",
        arguments: [
            (
                "eval_name,CO2_cost_kg\n\"a",
                "a.csv, line 2, column 1: the quoted field that starts here is never closed; add the closing quote."
            ),
            (
                "x,y\n1,2\n",
                "a.csv: it is of no known kind: a table with the columns x, y; wattmark import --list names the kinds; any table can be read with a mapping (--mapping)."
            ),
            (
                "",
                "a.csv: it is of no known kind: neither a table nor JSON; wattmark import --list names the kinds; any table can be read with a mapping (--mapping)."
            ),
            (
                "[{\"eval_name\": \"a\", \"CO2_cost_kg\": 1",
                "a.csv, line 1, column 37 ($[0]): the text ends where ‘,’ or ‘}’ is expected; the file may be cut."
            ),
        ])
    func refused(text: String, sentence: String) {
        let error = #expect(throws: IntakeError.self) { try ReadFile(text, name: "a.csv") }
        #expect(error?.description == sentence)
    }
}

private final class Total: Sendable {
    private let value = Mutex(0)
    var bytes: Int { value.withLock { $0 } }
    func set(_ bytes: Int) { value.withLock { $0 = bytes } }
}
