import Foundation
import TestSupport

/// Programs of this machine that check what we write.
enum SystemPrograms {
    static let hasOpenSSL = succeeds("openssl", ["genpkey", "-algorithm", "ed25519"])
    static let hasPyYAML = succeeds("python3", ["-c", "import yaml"])

    private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        guard let folder = try? TemporaryFolder(),
            let result = try? run(arguments, in: folder, program: program)
        else { return false }
        return result.status == 0
    }

    static func run(
        _ arguments: [String], in folder: TemporaryFolder, program: String = "openssl"
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
