@testable import Rating

/// One character of a manifest's file changed into another of its kind, and the entry that it belongs to.
struct ManifestMutation: Sendable {
    var bytes: [UInt8]
    var line: Int
    /// The paths by one of which the change can be named: the entry on its line, or those below a heading.
    var names: [String]

    /// The digit after a digit, the letter after a letter of the same case; `nil` for any other byte.
    static func successor(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "9"): UInt8(ascii: "8")
        case UInt8(ascii: "z"): UInt8(ascii: "y")
        case UInt8(ascii: "Z"): UInt8(ascii: "Y")
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            byte + 1
        default: nil
        }
    }

    /// Whether the change is named: by a claim of the entry, of one above or below it, or by a refusal with the entry or
    /// the line.
    func isNamed(by claims: [Claim]) -> Bool {
        claims.contains { claim in
            !claim.holds
                && names.contains { name in
                    claim.subject == name || claim.subject.hasPrefix(name + ".") || name.hasPrefix(claim.subject + ".")
                }
        }
    }

    func isNamed(by error: ManifestError) -> Bool {
        error.line == line || names.contains { error.description.contains($0) }
    }

    /// What became of it: `nil` where it was found and named, else a sentence.
    func trouble(key: VerifyingKey) async -> String? {
        do throws(ManifestError) {
            let claims = await ManifestVerification(try ManifestFile(bytes, file: "m.yaml"), key: key).claims()
            let failing = claims.filter { !$0.holds }
            if failing.isEmpty { return "line \(line) was changed and everything holds: \(text)" }
            if isNamed(by: failing) { return nil }
            return "line \(line), \(names): not named by \(failing.map(\.subject)): \(text)"
        } catch {
            return isNamed(by: error) ? nil : "line \(line), \(names): not named by “\(error)”"
        }
    }

    private var text: String {
        String(
            decoding: bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[line - 1],
            as: UTF8.self)
    }
}

/// The characters of a manifest's file that can be changed.
struct ManifestMutations {
    let bytes: [UInt8]
    /// For each line, from 1, the names of what stands on it.
    private var names: [Int: [String]] = [:]
    private let lines: [Range<Int>]

    enum Part { case content, digests, integrity }

    init(_ text: String) throws {
        bytes = Array(text.utf8)
        let root = try ManifestDocument(bytes, file: "m.yaml").root
        var lines: [Range<Int>] = []
        var start = 0
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<place)
            start = place + 1
        }
        self.lines = lines
        for key in [ManifestKey.digests, ManifestKey.integrity] {
            for entry in root[key]?.entries ?? [] {
                names[entry.value.line] =
                    [entry.key, key + "." + entry.key] + (entry.key == "public-key" ? ["signature"] : [])
            }
        }
        let content = EntryDigests.entries(of: root).filter { names[$0.node.line] == nil }
        for entry in content { names[entry.node.line] = [entry.path] }
        addHeadings()
    }

    /// A heading is named by what stands below it.
    private mutating func addHeadings() {
        let depths = lines.map { line in bytes[line].prefix { " -".utf8.contains($0) }.count }
        for number in lines.indices where names[number + 1] == nil {
            let below = lines.indices[(number + 1)...].prefix { depths[$0] > depths[number] }
            names[number + 1] =
                below.flatMap { names[$0 + 1] ?? [] }
                + [String(decoding: bytes[lines[number]].filter { !" -:\"".utf8.contains($0) }, as: UTF8.self)]
        }
    }

    func part(ofLine number: Int) -> Part {
        let starts = ["digests:", "integrity:"].map { key in lines.firstIndex { bytes[$0].elementsEqual(key.utf8) } ?? 0
        }
        return number - 1 < starts[0] ? .content : number - 1 < starts[1] ? .digests : .integrity
    }

    /// The changes of one part, line by line.
    func all(in part: Part, where isWanted: (_ line: ArraySlice<UInt8>, _ place: Int) -> Bool) -> [ManifestMutation] {
        lines.indices.filter { self.part(ofLine: $0 + 1) == part }.flatMap { number in
            lines[number].filter { isWanted(bytes[lines[number]], $0) }.compactMap { place in
                guard let other = ManifestMutation.successor(of: bytes[place]) else { return nil }
                var changed = bytes
                changed[place] = other
                return ManifestMutation(bytes: changed, line: number + 1, names: names[number + 1] ?? [])
            }
        }
    }
}
