extension JSONReader {
    /// Reads the next value as a tree, within limits.
    public mutating func value(_ limits: JSONTreeLimits = JSONTreeLimits()) throws -> JSONValue {
        guard let kind = try kind() else { throw error(.unexpected(nil, expected: .value)) }
        var budget = limits
        markRead()
        return try tree(kind, &budget, limits)
    }

    /// Recursion ends at the limit of the depth.
    ///
    /// - Parameter budget: What is left of the limits.
    private mutating func tree(
        _ kind: JSONKind, _ budget: inout JSONTreeLimits, _ limits: JSONTreeLimits
    ) throws -> JSONValue {
        guard budget.maximumNodes > 0 else { throw error(.tooManyNodes(limit: limits.maximumNodes)) }
        budget.maximumNodes -= 1
        switch kind {
        case .null:
            try take(literal: "null")
            return .null
        case .boolean: return .boolean(try readBoolean())
        case .number:
            let number = try readNumber()
            try spend(number.text, &budget, limits)
            return .number(number)
        case .string:
            let text = try readString()
            try spend(text, &budget, limits)
            return .string(text)
        case .array: return .array(try elements(&budget, limits))
        case .object: return .object(JSONObject(try members(&budget, limits)))
        }
    }

    private mutating func elements(_ budget: inout JSONTreeLimits, _ limits: JSONTreeLimits) throws -> [JSONValue] {
        var elements: [JSONValue] = []
        try open()
        path.enterArray()
        while try nextElement(isFirst: elements.isEmpty) {
            path.move(to: elements.count)
            elements.append(try tree(nested(), &budget, limits))
        }
        path.leave()
        return elements
    }

    private mutating func members(
        _ budget: inout JSONTreeLimits, _ limits: JSONTreeLimits
    ) throws -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        try open()
        while let key = try nextKey(isFirst: members.isEmpty) {
            path.enter(key)
            try spend(key, &budget, limits)
            members.append(.init(key: key, value: try tree(nested(), &budget, limits)))
            path.leave()
        }
        return members
    }

    /// Counts a text that is held.
    @inline(__always)
    private mutating func spend(_ text: String, _ budget: inout JSONTreeLimits, _ limits: JSONTreeLimits) throws {
        budget.maximumBytes -= text.utf8.count
        if budget.maximumBytes < 0 { throw error(.tooManyBytes(limit: limits.maximumBytes), at: input.startOfToken) }
    }
}
