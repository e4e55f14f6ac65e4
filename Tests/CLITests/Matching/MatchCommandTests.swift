import ArgumentParser
import FoundationEssentials
import Testing

@testable import CLI

@Suite("wattmark match")
struct MatchCommandTests {
    /// The exit code, the sentence and what was written of a run on a table of pairs.
    private func run(_ table: String, _ arguments: String...) throws -> (code: Int32, message: String, written: String)
    {
        let folder = FileManager.default.temporaryDirectory.path + "/match-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(table.utf8).write(to: URL(filePath: folder + "/pairs.csv"))
        do {
            var command = try Wattmark.parseAsRoot(
                ["match", "--pairs", folder + "/pairs.csv", "--output", folder + "/out"] + arguments)
            try command.run()
            return (0, "", try String(contentsOfFile: folder + "/out", encoding: .utf8))
        } catch {
            let (code, message) = ExitCodes.outcome(of: error)
            return (code, message.replacing(folder + "/", with: ""), "")
        }
    }

    @Test("Writes the rows back with decision, score and reason")
    func decides() throws {
        let table = "source_a,name_a,source_b,name_b,note\nepoch,\"Llama 2-7B\",helm,Llama 2 7B,\"a, b\"\n"
        let csv = try run(table, "--format", "csv").written.split(whereSeparator: \.isNewline)
        #expect(csv.count == 2)
        #expect(csv[0] == "source_a,name_a,source_b,name_b,note,decision,score,reason")
        #expect(csv[1].hasPrefix("epoch,Llama 2-7B,helm,Llama 2 7B,\"a, b\",same-weights,1,"))
        let json = try run(table, "--format", "json").written
        #expect(json.contains("\"decision\": \"same-weights\"") && json.contains("\"note\": \"a, b\""))
    }

    @Test("A table that cannot be read is refused with exit code 3, and nothing is written")
    func refuses() throws {
        let refused = try run("a,b\n1,2\n", "--format", "csv")
        #expect(refused.code == 3 && refused.written.isEmpty)
        #expect(refused.message.hasPrefix("wattmark: ") && refused.message.contains("there is no column ‘source_a’"))
    }

    @Test("A file that is not there is a failure in words")
    func absent() throws {
        var command = try Wattmark.parseAsRoot(["match", "--pairs", "/nowhere/pairs.csv"])
        do {
            try command.run()
            Issue.record("a file that does not exist was read")
        } catch {
            let outcome = ExitCodes.outcome(of: error)
            #expect(outcome.code == 1)
            #expect(outcome.message == "wattmark: ‘/nowhere/pairs.csv’ could not be read: there is no such file.")
        }
    }

    @Test("The table is not written over itself")
    func overItself() throws {
        let path = FileManager.default.temporaryDirectory.path + "/match-\(UUID().uuidString).csv"
        try Data("source_a,name_a,source_b,name_b\n".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: CommandFailure.self) {
            var command = try Wattmark.parseAsRoot(["match", "--pairs", path, "--output", path])
            try command.run()
        }
    }
}
