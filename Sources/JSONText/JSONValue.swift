/// A part of a JSON text that is held as a tree. For small parts: a reader passes through large ones value by value.
public enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// Reads a text that is one value.
    ///
    /// ```swift
    /// try JSONValue(Array(#"{"model": {"name": "A"}}"#.utf8), file: "a.json")["model"]?["name"]?.text == "A"
    /// ```
    ///
    /// - Throws: `JSONTextError`
    public init(
        _ bytes: [UInt8], file: String, options: JSONOptions = JSONOptions(), limits: JSONTreeLimits = JSONTreeLimits()
    ) throws {
        var reader = JSONReader(bytes, file: file, options: options)
        self = try reader.value(limits)
        try reader.finish()
    }

    /// The value of a key; `nil` if this is no object or has no such key. Of a key that occurs twice, the last.
    public subscript(key: String) -> JSONValue? { members?[key] }

    /// An element, counted from 0; `nil` if this is no array or a shorter one.
    public subscript(index: Int) -> JSONValue? {
        guard let elements, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// What a string holds; `nil` if this is none.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    /// `nil` if this is no number, or one that no Double can hold.
    public var double: Double? { if case .number(let number) = self { number.double } else { nil } }
    /// `nil` if this is no whole number.
    public var integer: Int? { if case .number(let number) = self { number.integer } else { nil } }
    /// `nil` if this is neither true nor false.
    public var isTrue: Bool? { if case .boolean(let isTrue) = self { isTrue } else { nil } }
    public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    public var members: JSONObject? { if case .object(let object) = self { object } else { nil } }
}

/// The members of an object in the order of the text; a key that occurs twice is there twice.
public struct JSONObject: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: JSONValue
    }

    public let members: [Member]
    /// Of many members, the last place of each key.
    private let places: [String: Int]?

    init(_ members: [Member]) {
        self.members = members
        places =
            members.count <= 64
            ? nil
            : Dictionary(members.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { max($0, $1) })
    }

    /// The value of a key; of a key that occurs twice, the last, as most readers of JSON have it.
    public subscript(key: String) -> JSONValue? {
        if let places { return places[key].map { members[$0].value } }
        return members.last { $0.key == key }?.value
    }

    public var keys: [String] { members.map(\.key) }
}
