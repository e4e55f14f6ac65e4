import FoundationEssentials
import Intake
import Observations
import TestSupport
import Testing

@Suite struct SiblingsTests {
    private static let statistics = #"[{"name": {"name": "exact_match"}, "count": 1, "sum": 1, "mean": 1}]"#

    @Test("A file that is opened by its path has what lies in the same folder beside it")
    func beside() throws {
        try inFolder { folder in
            try write(HELMFixture.runSpec, folder + "/run_spec.json")
            try write(Self.statistics, folder + "/stats.json")
            let read = try ReadFile(try IntakeFile(path: folder + "/stats.json"))
            #expect(read.found.entries.map(\.model.name) == ["maker/small-1b"])
        }
    }

    @Test("Beside standard input that is kept in a file lies nothing, whatever is in that folder")
    func standardInput() throws {
        try inFolder { folder in
            try write(HELMFixture.runSpec, folder + "/run_spec.json")
            try write(Self.statistics, folder + "/kept")
            let file = try IntakeFile(path: folder + "/kept", name: "standard input")
            let error = #expect(throws: IntakeError.self) { try ReadFile(file) }
            #expect(error?.problem.hasPrefix("no run_spec.json lies beside it") == true)
        }
    }

    @Test("A link beside a file is not followed")
    func link() throws {
        try inFolder { folder in
            try write(HELMFixture.runSpec, folder + "/elsewhere.json")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/run_spec.json", withDestinationPath: folder + "/elsewhere.json")
            try write(Self.statistics, folder + "/stats.json")
            let error = #expect(throws: IntakeError.self) {
                try ReadFile(try IntakeFile(path: folder + "/stats.json"))
            }
            #expect(error?.file == folder + "/run_spec.json")
            #expect(error?.problem.hasPrefix("it cannot be read") == true)
        }
    }

    @Test("A file beside another may not be larger than it need be, nor compressed")
    func bounded() throws {
        let large = [UInt8](repeating: 0x20, count: 4 << 20) + Array(HELMFixture.runSpec.utf8)
        for (content, problem) in [
            (large, "it has \(large.count) bytes, and may have 4194304"),
            ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "it is compressed"),
        ] {
            let file = try IntakeFile(
                name: "stats.json", bytes: Array(Self.statistics.utf8), siblings: ["run_spec.json": content])
            let error = #expect(throws: IntakeError.self) { try ReadFile(file) }
            #expect(error?.file == "run_spec.json")
            #expect(error?.problem == problem)
        }
    }

    private func write(_ text: String, _ path: String) throws {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        try body(folder.path)
    }
}
