import Yams

/// YAML from others. What makes it explode is refused before a parser sees it: deep nesting, and references by which a
/// small text becomes a large one.
struct GuardedYAML {
    let yaml: String
    let file: String
    /// Of the text in the file, counted from 1.
    let firstLine: Int
    /// What it is, as sentences begin: "its front matter".
    let subject: String
    let advice: String

    private static let deepestBrackets = 50
    private static let widestIndentation = 100
    private static let mostReferences = 16

    /// The root of the tree.
    func root() throws -> Node? {
        do {
            return try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw failure(error)
        }
    }

    func check() throws {
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
                throw failure(line: number + firstLine, "\(subject) is nested too deeply")
            }
            if anchors > 0, references > Self.mostReferences {
                throw failure(line: number + firstLine, "\(subject) has more than \(Self.mostReferences) references")
            }
        }
    }

    private func failure(_ error: YamlError) -> IntakeError {
        let before = firstLine - 1
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return failure(line: mark.line + before, "\(subject) is no YAML (\(problem))")
        case .duplicatedKeysInMapping(let keys, let context):
            return failure(line: context.mark.line + before, "\(subject) has ‘\(keys.first ?? "")’ twice")
        default: return failure(line: firstLine, "\(subject) is no YAML")
        }
    }

    func failure(line: Int, _ problem: String) -> IntakeError {
        IntakeError(file: file, place: "line \(line)", problem: problem, advice: advice)
    }
}
