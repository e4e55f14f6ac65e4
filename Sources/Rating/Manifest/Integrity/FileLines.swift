/// The lines of a file as `sed` sees them: what ends in a line feed.
struct FileLines {
    private static let integrityKeys = ["evidence-sha256", "content-sha256", "public-key", "signature"]

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where the first line begins that starts with a key, `key:`.
    func start(ofKey key: String) -> Int? {
        let wanted = Array("\(key):".utf8)
        var start = 0
        while start < bytes.count {
            if bytes[start...].starts(with: wanted) { return start }
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        return nil
    }

    /// The number of the first line from there on that is none of the part `integrity`: `integrity:`, and its known
    /// entries, each once.
    func firstForeignLine(after start: Int?) -> Int? {
        guard let start else { return 1 }
        var number = 1 + bytes[..<start].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        var open = Self.integrityKeys
        let lines = bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            if index == 0 ? text == "integrity:" : text.isEmpty && index == lines.count - 1 {
                number += 1
                continue
            }
            guard let known = open.firstIndex(where: { Self.isEntry(text, key: $0) }) else { return number }
            open.remove(at: known)
            number += 1
        }
        return nil
    }

    /// Two blanks, the key, a colon, a blank, and a text without a comment.
    private static func isEntry(_ line: String, key: String) -> Bool {
        guard line.hasPrefix("  \(key): ") else { return false }
        return line.utf8.dropFirst(key.utf8.count + 4).allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "+/=\"-".utf8.contains(byte)
        }
    }
}
