import TestSupport
import Testing

@Suite struct FileTests {
    static var swiftFiles: [String] {
        get throws {
            try Repository.files(in: "Sources", endingIn: ".swift") + Repository.files(in: "Tests", endingIn: ".swift")
        }
    }

    @Test("Each file is under 400 lines")
    func short() throws {
        for file in try Self.swiftFiles {
            let lines = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines < 400, "\(file) has \(lines) lines")
        }
    }

    @Test("No file is named after a heap: Utils, Helpers, Manager, Common, Misc")
    func named() throws {
        for file in try Self.swiftFiles {
            #expect(file.firstMatch(of: /(Utils|Helper|Manager|Common|Misc)/) == nil, "\(file)")
        }
    }

    @Test("Sources hold no unchecked Sendable, no forced try, no unfinished work")
    func noShortcuts() throws {
        for file in try Repository.files(in: "Sources", endingIn: ".swift") {
            let text = try Repository.text(of: file)
            for shortcut in ["@unchecked Sendable", "try!", "TODO", "FIXME", "fatalError("] {
                #expect(!text.contains(shortcut), "\(file) has \(shortcut)")
            }
        }
    }

    @Test("No test has a time limit of its own: on a busy machine it would fail for want of a turn")
    func noLimits() throws {
        for file in try Repository.files(in: "Tests", endingIn: ".swift") where file.hasSuffix("Tests.swift") {
            #expect(try !Repository.text(of: file).contains("timeLimit" + "(."), "\(file): use .endIfHung")
        }
    }

    @Test("A test file mirrors a source file of the same name, in the same folder below its target")
    func mirrored() throws {
        for module in try PackageManifest().targets.map(\.name) {
            let sources = Set(
                try Repository.files(in: "Sources/\(module)", endingIn: ".swift").map(Self.baseName))
            let tests = try Repository.files(in: "Tests/\(module)Tests", endingIn: "Tests.swift").map(Self.baseName)
            let mirrored = tests.filter { sources.contains(String($0.dropLast("Tests".count))) }
            #expect(mirrored.count * 2 >= tests.count, "\(module): most tests should be named after a source file")
        }
    }

    @Test("What a command's help says fits a terminal of 80 columns as it is written")
    func helpFits() throws {
        var lines = 0
        for file in try Repository.files(in: "Sources/CLI", endingIn: ".swift") {
            var margin: Int?
            for line in try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false) {
                let indent = line.prefix { $0 == " " }.count
                if line.hasSuffix("discussion: \"\"\"") {
                    margin = indent + 4
                } else if line.contains("\"\"\"") {
                    margin = nil
                } else if let margin {
                    lines += 1
                    #expect(line.count - margin <= 80, "\(file): \(line)")
                }
            }
        }
        #expect(lines > 100)
    }

    private static func baseName(_ path: String) -> String {
        String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
    }
}
