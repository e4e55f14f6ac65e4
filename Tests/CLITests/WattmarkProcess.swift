import Foundation
import TestSupport

/// The built program as a process of its own, with a ledger and journals of its own.
final class WattmarkProcess {
    let folder: String
    var ledger: String { folder + "/ledger.sqlite" }
    var journals: String { ledger + "-journals" }

    init() throws {
        folder = "/tmp/wattmark-cli-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// - Parameter input: The file that is standard input; none otherwise.
    func start(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> (
        process: Process, output: Pipe, errors: Pipe
    ) {
        let process = Process()
        process.executableURL = URL(filePath: Repository.root + "/.build/debug/wattmark")
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        variables["WATTMARK_LEDGER"] = ledger
        // The configuration of whoever runs the tests is not theirs.
        variables["WATTMARK_CONFIG"] = environment["WATTMARK_CONFIG"] ?? "/dev/null"
        process.environment = variables
        process.currentDirectoryURL = URL(filePath: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? FileHandle.nullDevice
        try process.run()
        return (process, output, errors)
    }

    func run(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> Outcome {
        let (process, output, errors) = try start(arguments, environment: environment, input: input)
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let told = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: told, as: UTF8.self))
    }

    /// The runs in the ledger, as `runs list` gives them.
    func runs() throws -> [[String: Any]] {
        let listed = try run(["runs", "list", "--format", "json", "--limit", "1000"])
        let document = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any]
        return document?["runs"] as? [[String: Any]] ?? []
    }
}
