/// Reads JSON from chunks of bytes, value by value: a program asks for what it expects, and passes over the rest.
///
/// Strict RFC 8259 (2017) unless the options say otherwise. One chunk is held, and the string or number being read; of what
/// is skipped, nothing. Errors name line, column and the way to the value, and do not depend on the cutting into chunks.
/// Keys that occur twice are handed out twice. A byte order mark of UTF-8 is skipped.
///
/// ```swift
/// var reader = JSONReader(Array(#"[{"model": "A", "energy": 1.5}, {"model": "B"}]"#.utf8), file: "runs.json")
/// try reader.elements { reader, index in
///     try reader.members { reader, key in
///         if key == "energy" { print(index, try reader.number().double ?? 0) }
///     }
/// }
/// try reader.finish()
/// ```
///
/// A reader is of no more use after an error; but a program may catch one that `concernsOneValue` where it asked for that
/// value, and go on.
public struct JSONReader: ~Copyable {
    let file: String
    let options: JSONOptions
    let maximumDepth: Int

    var input: JSONInput
    var path = JSONPath()
    var depth = 0
    private var hasStarted = false
    /// Whether a value is to come that nobody has read yet.
    private var isDue = true

    /// - Parameters:
    ///   - file: Its name for messages.
    ///   - source: The next chunk, of any size; none at the end.
    public init(file: String, options: JSONOptions = JSONOptions(), source: @escaping () throws -> [UInt8]) {
        self.file = file
        self.options = options
        // Reading is recursive: 512 keeps it far from the end of any stack.
        maximumDepth = min(max(options.maximumDepth, 1), 512)
        input = JSONInput(source)
    }

    /// Reads a text that is held already.
    public init(_ bytes: [UInt8], file: String, options: JSONOptions = JSONOptions()) {
        var rest: [UInt8]? = bytes
        self.init(file: file, options: options) {
            defer { rest = nil }
            return rest ?? []
        }
    }

    // MARK: - Where

    /// The way to the present value: `$[3].results.energy`.
    public var pathText: String { path.description }

    /// Where the next byte stands; after `kind()`, where the next value starts.
    public var place: JSONPlace {
        mutating get { input.rememberPlace() }
    }

    // MARK: - Values

    /// What the next value is, without reading it; `nil` at the end of the text, where no more values are due.
    public mutating func kind() throws -> JSONKind? {
        if !hasStarted { try start() }
        let byte = try input.peekPastBlanks()
        if depth == 0, !isDue || options.allowsManyValues {
            if byte == nil { return nil }
            if !isDue, !options.allowsManyValues { throw error(.manyValues) }
            isDue = true
        }
        precondition(isDue, "this value was read before")
        guard let kind = byte.flatMap(JSONKind.init(startingWith:)) else {
            throw error(.unexpected(byte, expected: .value))
        }
        return kind
    }

    /// Reads a string.
    public mutating func string() throws -> String {
        try expect(.string)
        return try readString()
    }

    /// Reads a number.
    public mutating func number() throws -> JSONNumber {
        try expect(.number)
        return try readNumber()
    }

    /// Reads `true` or `false`.
    public mutating func boolean() throws -> Bool {
        try expect(.boolean)
        return try readBoolean()
    }

    /// Reads `null` if that is the next value; otherwise the value stays to be read.
    public mutating func takeNull() throws -> Bool {
        guard try kind() == .null else { return false }
        isDue = false
        try take(literal: "null")
        return true
    }

    /// Passes over the next value, whatever it is. Its grammar is checked, and nothing of it is held.
    public mutating func skip() throws {
        guard let kind = try kind() else { throw error(.unexpected(nil, expected: .value)) }
        isDue = false
        try skip(kind)
    }

    /// Reads an array: `body` is called at each element with its number, counted from 0. What it does not read is skipped.
    public mutating func elements(_ body: (inout JSONReader, Int) throws -> Void) throws {
        try expect(.array)
        try open()
        var index = 0
        path.enterArray()
        while try nextElement(isFirst: index == 0) {
            path.move(to: index)
            isDue = true
            try body(&self, index)
            if isDue { try skip() }
            index += 1
        }
        path.leave()
    }

    /// Reads an object: `body` is called at each value with its key, in the order of the text. What it does not read is
    /// skipped.
    public mutating func members(_ body: (inout JSONReader, String) throws -> Void) throws {
        try expect(.object)
        try open()
        var isFirst = true
        while let key = try nextKey(isFirst: isFirst) {
            path.enter(key)
            isDue = true
            try body(&self, key)
            if isDue { try skip() }
            path.leave()
            isFirst = false
        }
    }

    /// Makes sure that nothing follows.
    public mutating func finish() throws {
        precondition(depth == 0, "inside an array or object")
        if isDue, !options.allowsManyValues { try skip() }
        while try kind() != nil { try skip() }
    }

    // MARK: - Structure

    private mutating func start() throws {
        hasStarted = true
        let first = try input.peek()
        if first == 0xFF || first == 0xFE { throw error(.utf16) }
        guard first == 0xEF else { return }
        for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
            guard try input.peek() == byte else { throw error(.notUTF8) }
            input.index += 1
        }
        input.forgetMark()
    }

    mutating func markRead() { isDue = false }

    private mutating func expect(_ expected: JSONKind) throws {
        guard let kind = try kind() else { throw error(.unexpected(nil, expected: .value)) }
        guard kind == expected else { throw error(.wrongKind(kind, expected: expected)) }
        isDue = false
    }

    /// Takes the bracket of an array or object.
    @inline(__always)
    mutating func open() throws {
        guard depth < maximumDepth else { throw error(.tooDeep(limit: maximumDepth)) }
        depth += 1
        input.index += 1
    }

    /// Takes what stands before an element; `false` at the end of the array.
    @inline(__always)
    mutating func nextElement(isFirst: Bool) throws -> Bool {
        let byte = try input.peekPastBlanks()
        if byte == UInt8(ascii: "]") {
            depth -= 1
            input.index += 1
            return false
        }
        if isFirst {
            if byte == nil { throw error(.unexpected(nil, expected: .firstElement)) }
        } else {
            guard byte == UInt8(ascii: ",") else { throw error(.unexpected(byte, expected: .nextElement)) }
            input.index += 1
        }
        return true
    }

    /// Takes what stands before a key, up to its quote; `false` at the end of the object.
    @inline(__always)
    mutating func nextMember(isFirst: Bool) throws -> Bool {
        var byte = try input.peekPastBlanks()
        if byte == UInt8(ascii: "}") {
            depth -= 1
            input.index += 1
            return false
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw error(.unexpected(byte, expected: .nextMember)) }
            input.index += 1
            byte = try input.peekPastBlanks()
        }
        guard byte == UInt8(ascii: "\"") else {
            throw error(.unexpected(byte, expected: isFirst ? .firstKey : .key))
        }
        return true
    }

    @inline(__always)
    mutating func takeColon() throws {
        let byte = try input.peekPastBlanks()
        guard byte == UInt8(ascii: ":") else { throw error(.unexpected(byte, expected: .colon)) }
        input.index += 1
    }

    /// Takes a key and its colon; `nil` at the end of the object.
    @inline(__always)
    mutating func nextKey(isFirst: Bool) throws -> String? {
        guard try nextMember(isFirst: isFirst) else { return nil }
        let key = try readString()
        try takeColon()
        return key
    }

    // MARK: - Literals

    mutating func readBoolean() throws -> Bool {
        let isTrue = try input.peek() == UInt8(ascii: "t")
        try take(literal: isTrue ? "true" : "false")
        return isTrue
    }

    mutating func take(literal: StaticString) throws {
        for offset in 0..<literal.utf8CodeUnitCount {
            let byte = try input.peek()
            // A static string of ASCII letters has a pointer to as many bytes.
            guard byte == literal.utf8Start[offset] else { throw error(.unexpected(byte, expected: .literal)) }
            input.index += 1
        }
    }

    // MARK: - Errors

    /// An error at the next byte.
    func error(_ reason: JSONTextError.Reason) -> JSONTextError { error(reason, at: input.place) }

    func error(_ reason: JSONTextError.Reason, at place: JSONPlace) -> JSONTextError {
        JSONTextError(reason, file: file, place: place, path: path.description)
    }
}
