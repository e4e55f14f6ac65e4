/// Lines out of a stream of bytes, in bounded memory: a line that is too long or is no UTF-8 is told as such, and the next
/// one is read again.
///
/// ```swift
/// var buffer = LineBuffer(longest: 8)
/// buffer.add(Array("begin a\nend".utf8))   // [.text("begin a")]
/// ```
public struct LineBuffer: Sendable {
    public enum Line: Sendable, Hashable {
        case text(String)
        case tooLong
        case notText
    }

    /// Bytes of the longest line, its end not counted.
    public let longest: Int
    private var pending: [UInt8] = []
    private var isOverlong = false

    public init(longest: Int) { self.longest = longest }

    /// Adds bytes; gives the lines that they complete. A carriage return before the end is left out, as are empty lines.
    public mutating func add(_ bytes: some Sequence<UInt8>) -> [Line] {
        var lines: [Line] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if let line = complete() { lines.append(line) }
            } else if pending.count < longest {
                pending.append(byte)
            } else {
                isOverlong = true
            }
        }
        return lines
    }

    /// Bytes of a line that has no end yet.
    public var hasHalfLine: Bool { !pending.isEmpty }

    private mutating func complete() -> Line? {
        defer {
            pending.removeAll(keepingCapacity: true)
            isOverlong = false
        }
        if isOverlong { return .tooLong }
        if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
        if pending.isEmpty { return nil }
        guard let text = String(validating: pending, as: UTF8.self) else { return .notText }
        return .text(text)
    }
}
