extension JSONReader {
    /// Passes over a value of a kind that is known. Recursion ends at the limit of the depth.
    mutating func skip(_ kind: JSONKind) throws {
        switch kind {
        case .string: try skipString()
        case .number: try passNumber()
        case .boolean: _ = try readBoolean()
        case .null: try take(literal: "null")
        case .array:
            try open()
            var isFirst = true
            while try nextElement(isFirst: isFirst) {
                try skip(nested())
                isFirst = false
            }
        case .object:
            try open()
            var isFirst = true
            while try nextMember(isFirst: isFirst) {
                try skipString()
                try takeColon()
                try skip(nested())
                isFirst = false
            }
        }
    }

    /// The kind of a value inside another one.
    @inline(__always)
    mutating func nested() throws -> JSONKind {
        let byte = try input.peekPastBlanks()
        guard let byte, let kind = JSONKind(startingWith: byte) else {
            throw error(.unexpected(byte, expected: .value))
        }
        return kind
    }
}
