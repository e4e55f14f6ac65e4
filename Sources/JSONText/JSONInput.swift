/// The bytes of a text, one chunk at a time; where the next one stands in the file; and, while a string or a number is read,
/// the bytes of it.
struct JSONInput: ~Copyable {
    private let source: () throws -> [UInt8]
    private(set) var chunk: [UInt8] = []
    /// The next byte.
    var index = 0
    private var hasEnded = false

    /// A place that is known, at or before the next byte: the last one that was asked for, or the start of the chunk.
    private var known = (index: 0, place: JSONPlace(line: 1, column: 1))

    /// Where the token starts: in this chunk, or else its place.
    private var tokenIndex: Int? = 0
    private var tokenPlace = JSONPlace(line: 1, column: 1)

    /// The bytes of the token from earlier chunks, and those that its escapes stand for.
    private var collected: [UInt8] = []
    /// The first byte of the chunk that belongs to the token and is not collected.
    private var runStart: Int?

    init(_ source: @escaping () throws -> [UInt8]) {
        self.source = source
    }

    // MARK: - Bytes

    /// The next byte, or `nil` at the end of the text.
    @inline(__always)
    mutating func peek() throws -> UInt8? {
        if index < chunk.count { return chunk[index] }
        return try fill() ? chunk[0] : nil
    }

    /// The next byte that is no blank.
    @inline(__always)
    mutating func peekPastBlanks() throws -> UInt8? {
        if index < chunk.count, chunk[index] > 0x20 { return chunk[index] }
        return try passBlanks()
    }

    @inline(never)
    private mutating func passBlanks() throws -> UInt8? {
        while true {
            index = chunk.withUnsafeBytes { JSONScan.firstNotBlank(in: $0, from: index) }
            if index < chunk.count { return chunk[index] }
            guard try fill() else { return nil }
        }
    }

    /// Passes the plain characters of a string; the next byte is then another one, or `nil` at the end of the chunk.
    @inline(__always)
    mutating func passPlain() -> UInt8? {
        index = chunk.withUnsafeBytes { JSONScan.firstNotPlain(in: $0, from: index) }
        return index < chunk.count ? chunk[index] : nil
    }

    /// Passes decimal digits; `false` at the end of the chunk.
    @inline(__always)
    mutating func passDigits() -> Bool {
        while index < chunk.count {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(chunk[index]) else { return true }
            index += 1
        }
        return false
    }

    /// Gets the next chunk when this one was read to its end; `false` if there is none.
    @inline(never)
    mutating func fill() throws -> Bool {
        if hasEnded { return false }
        if let runStart {
            collected += chunk[runStart...]
            self.runStart = 0
        }
        if let tokenIndex {
            tokenPlace = place(at: tokenIndex)
            if tokenIndex > known.index { known = (tokenIndex, tokenPlace) }
            self.tokenIndex = nil
        }
        known = (0, place)
        chunk = try source()
        index = 0
        hasEnded = chunk.isEmpty
        return !hasEnded
    }

    // MARK: - Places

    /// Of the next byte.
    var place: JSONPlace { place(at: index) }

    /// Of the byte with which the token starts.
    var startOfToken: JSONPlace {
        guard let tokenIndex else { return tokenPlace }
        return place(at: tokenIndex)
    }

    /// Remembers the next byte as the first one of a token.
    @inline(__always)
    mutating func startToken() { tokenIndex = index }

    /// Keeps the place of the next byte, so that later ones are found by a short way.
    mutating func rememberPlace() -> JSONPlace {
        known = (index, place)
        return known.place
    }

    /// Makes the next byte the first of the text: a byte order mark has no place in it.
    mutating func forgetMark() { known = (index, JSONPlace(line: 1, column: 1)) }

    private func place(at index: Int) -> JSONPlace {
        guard index >= known.index else { return known.place }
        var place = known.place
        chunk.withUnsafeBytes {
            JSONScan.advance(&place, over: UnsafeRawBufferPointer(rebasing: $0[known.index..<index]))
        }
        return place
    }

    // MARK: - Collecting

    /// Starts to keep the bytes from the next one on.
    @inline(__always)
    mutating func startCollecting() {
        if !collected.isEmpty { collected.removeAll(keepingCapacity: true) }
        runStart = index
    }

    var isCollecting: Bool { runStart != nil }

    /// Whether bytes are being kept, and more than so many by now. Mutating, as the compiler copies the whole input for a
    /// getter.
    @inline(__always)
    mutating func hasCollected(moreThan limit: Int) -> Bool {
        guard let runStart else { return false }
        return collected.count + index - runStart > limit
    }

    /// The bytes that were kept, as text; they are valid UTF-8.
    @inline(__always)
    mutating func takeCollected() -> String {
        guard let start = runStart else { return "" }
        runStart = nil
        if collected.isEmpty {
            return chunk.withUnsafeBytes {
                String(decoding: UnsafeRawBufferPointer(rebasing: $0[start..<index]), as: UTF8.self)
            }
        }
        collected += chunk[start..<index]
        defer { if collected.capacity > 1 << 16 { collected = [] } }
        return String(decoding: collected, as: UTF8.self)
    }

    /// Leaves bytes out, such as those of an escape, until `resumeCollecting`.
    mutating func pauseCollecting() {
        guard let start = runStart else { return }
        collected += chunk[start..<index]
        runStart = nil
    }

    mutating func resumeCollecting() { runStart = index }

    /// Puts bytes in the place of those that are left out.
    mutating func collect(_ bytes: some Sequence<UInt8>) { collected += bytes }
}
