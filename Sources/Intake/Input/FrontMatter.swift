import Yams

/// The YAML between two lines of `---` at the beginning of a Markdown file, and the start of what follows.
///
/// At most 256 KiB are read.
struct FrontMatter {
    let yaml: String
    /// As much of the rest as was read.
    let body: Substring
    private let file: String

    static let mostBytes = 256 << 10

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
        try guarded.check()
    }

    private var guarded: GuardedYAML {
        GuardedYAML(yaml: yaml, file: file, firstLine: 2, subject: "its front matter", advice: "mend the card")
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
    func root() throws -> Node? { try guarded.root() }

    private static func begins(_ text: String) -> Bool {
        text.prefix { !$0.isNewline }.trimmed == "---" && text.contains { $0.isNewline }
    }

    /// A byte order mark.
    private static func isMark(_ byte: UInt8) -> Bool { [0xEF, 0xBB, 0xBF].contains(byte) }
}

extension Substring {
    var trimmed: String { String(self).trimmed }
}
