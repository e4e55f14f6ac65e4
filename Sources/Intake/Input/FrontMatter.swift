import Yams

/// The YAML between two lines of `---` at the beginning of a Markdown file, and the start of what follows.
///
/// At most 256 KiB are read. What makes YAML explode is refused before a parser sees it: deep nesting, and references by
/// which a small text becomes a large one.
struct FrontMatter {
    let yaml: String
    /// As much of the rest as was read.
    let body: Substring
    private let file: String

    static let mostBytes = 256 << 10
    private static let deepestBrackets = 50
    private static let widestIndentation = 100
    private static let mostReferences = 16

    /// - Throws: `IntakeError` if the file does not begin with front matter, or with one that has no end.
    init(_ file: IntakeFile) throws {
        let bytes = try file.head(Self.mostBytes)
        let text = String(decoding: bytes.drop(while: Self.isMark), as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard Self.begins(text) else {
            throw IntakeError(file: file.name, problem: "it does not begin with front matter (a line of ---)")
        }
        guard let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) }) else {
            throw IntakeError(
                file: file.name, place: "line 1",
                problem: "its front matter has no end within \(Self.mostBytes >> 10) KiB",
                advice: "end it with a line of ---")
        }
        yaml = lines[1..<end].joined(separator: "\n") + "\n"
        body = text[lines[end].endIndex...]
        self.file = file.name
        if let line = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex(
            where: { $0.unicodeScalars.contains("\u{FFFD}") || $0.unicodeScalars.contains("\0") })
        {
            throw IntakeError(
                file: file.name, place: "line \(line + 2)", problem: "its front matter is not valid UTF-8 text",
                advice: "save it as UTF-8")
        }
        try check()
    }

    /// The keys that stand at the beginning of a line of front matter; none if the file has none.
    ///
    /// - Parameter head: The beginning of the file; where it is front matter, more is read.
    static func keys(of file: IntakeFile, _ head: [UInt8]) throws -> Set<String> {
        guard head.drop(while: isMark).starts(with: "---".utf8) else { return [] }
        let text = String(decoding: try file.head(mostBytes).drop(while: isMark), as: UTF8.self)
        guard begins(text) else { return [] }
        var keys: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            if ["---", "..."].contains(line.trimmed) { break }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon]
            if key.utf8.count < 64, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) {
                keys.insert(String(key))
            }
        }
        return keys
    }

    /// The root of the tree.
    func root() throws -> Node? {
        do {
            return try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw failure(error)
        }
    }

    private static func begins(_ text: String) -> Bool {
        text.prefix { !$0.isNewline }.trimmed == "---" && text.contains { $0.isNewline }
    }

    /// A byte order mark.
    private static func isMark(_ byte: UInt8) -> Bool { [0xEF, 0xBB, 0xBF].contains(byte) }

    private func check() throws {
        var brackets = 0
        var references = 0
        var anchors = 0
        for (number, line) in yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var previous: UInt8 = UInt8(ascii: " ")
            var indentation = 0
            var isStart = true
            for byte in line.utf8 {
                isStart = isStart && " \t-?:".utf8.contains(byte)
                if isStart { indentation += 1 }
                let isFirst = " \t[{,-:".utf8.contains(previous)
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
                case UInt8(ascii: "*") where isFirst: references += 1
                case UInt8(ascii: "&") where isFirst: anchors += 1
                default: break
                }
                previous = byte
            }
            if brackets > Self.deepestBrackets || indentation > Self.widestIndentation {
                throw failure(line: number + 2, "its front matter is nested too deeply")
            }
            if anchors > 0, references > Self.mostReferences {
                throw failure(line: number + 2, "its front matter has more than \(Self.mostReferences) references")
            }
        }
    }

    private func failure(_ error: YamlError) -> IntakeError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return failure(line: mark.line + 1, "its front matter is no YAML (\(problem))")
        case .duplicatedKeysInMapping(let keys, let context):
            return failure(line: context.mark.line + 1, "its front matter has ‘\(keys.first ?? "")’ twice")
        default: return failure(line: 1, "its front matter is no YAML")
        }
    }

    private func failure(line: Int, _ problem: String) -> IntakeError {
        IntakeError(file: file, place: "line \(line)", problem: problem, advice: "mend the card")
    }
}

extension Substring {
    var trimmed: String { String(self).trimmed }
}
