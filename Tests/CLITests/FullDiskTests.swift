import Foundation
import TestSupport
import Testing

/// A file system of 64 KiB, seen by one shell alone. Needs the right to mount.
private enum SmallDisk {
    static let isAllowed: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["-m", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}

@Suite("A disk that is full", .endIfHung, .enabled(if: SmallDisk.isAllowed))
struct FullDiskTests {
    @Test("The command runs to its end and keeps its exit code, and the run is in the ledger once there is space again")
    func full() throws {
        let wattmark = try WattmarkProcess()
        let program = Repository.root + "/.build/debug/wattmark"
        let script = """
            mount -t tmpfs -o size=64k none /mnt
            export WATTMARK_LEDGER=/mnt/ledger.sqlite
            \(program) track --interval 0.01s -- sh -c 'sleep 2; exit 7'
            echo "exit $?"
            mount -o remount,size=20m /mnt
            \(program) runs list --format json
            \(program) runs show last --format json > \(wattmark.folder)/run.json
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["-m", "sh", "-c", script]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(printed.hasPrefix("exit 7\n"))
        #expect(told.contains("There is no space left for the ledger /mnt/ledger.sqlite"))
        #expect(told.contains("The machine used "), "the result is shown all the same")
        #expect(told.contains("Recovered") || told.contains("recovered"), "\(told)")
        let run = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(filePath: wattmark.folder + "/run.json")))
        let components = (run as? [String: Any])?["components"] as? [[String: Any]] ?? []
        let covered = components.compactMap { $0["covered_s"] as? Double }.max() ?? 0
        // What was on the disk when it became full is kept; the rest of the samples was only in memory.
        #expect(covered > 0.3, "\(covered) s")
    }
}
