import Ledger
import TestSupport
import Testing

@Suite struct DataFolderTests {
    @Test(
        "The folder of a path is what stands before its last slash",
        arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/", "a"), ("/", "/")])
    func parent(path: String, folder: String) {
        #expect(DataFolder.parent(of: path) == folder)
    }

    @Test("A folder that cannot be made is refused with the system's reason")
    func refused() throws {
        let error = #expect(throws: JournalError.self) { try DataFolder.create("/proc/wattmark/journals") }
        #expect(error == JournalError(.cannotOpen("No such file or directory"), path: "/proc/wattmark"))
    }
}
