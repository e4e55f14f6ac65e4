/// A column of a Parquet file that has one value, or none, for each row.
public struct ParquetColumn: Sendable, Hashable {
    /// The name; a field of a structure is `structure.field`.
    public let name: String
    /// How the file stores it.
    public let type: ParquetType
    /// What that means.
    public let meaning: ParquetMeaning
    /// Whether rows may have no value.
    public let isNullable: Bool
    /// Its place among all columns of the file, those that are skipped included.
    let position: Int
    let definitionLevels: Int

    init(_ leaf: SchemaTree.Leaf, position: Int) throws {
        name = leaf.name
        type = try ParquetType(leaf.element)
        meaning = try ParquetMeaning(leaf.element, type: type)
        isNullable = leaf.definitionLevels > 0
        definitionLevels = leaf.definitionLevels
        self.position = position
    }
}

/// A column that has several values for a row, or values without a type, and is not read.
public struct ParquetSkippedColumn: Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
        case list, map, repeated, variant
    }

    public let name: String
    public let reason: Reason

    /// A notice for people.
    public var description: String {
        switch reason {
        case .list: "column ‘\(name)’ is a list for each row and is skipped"
        case .map: "column ‘\(name)’ is a map for each row and is skipped"
        case .repeated: "column ‘\(name)’ has several values for each row and is skipped"
        case .variant: "column ‘\(name)’ has values without a fixed type and is skipped"
        }
    }
}

/// How Parquet stores a value.
public enum ParquetType: Sendable, Hashable {
    case boolean, int32, int64, int96, float, double, byteArray
    case fixedByteArray(length: Int)

    /// The name in the format's own words.
    public var name: String {
        switch self {
        case .boolean: "BOOLEAN"
        case .int32: "INT32"
        case .int64: "INT64"
        case .int96: "INT96"
        case .float: "FLOAT"
        case .double: "DOUBLE"
        case .byteArray: "BYTE_ARRAY"
        case .fixedByteArray(let length): "FIXED_LEN_BYTE_ARRAY(\(length))"
        }
    }

    init(_ element: SchemaElement) throws {
        switch element.physicalType {
        case 0: self = .boolean
        case 1: self = .int32
        case 2: self = .int64
        case 3: self = .int96
        case 4: self = .float
        case 5: self = .double
        case 6: self = .byteArray
        case 7:
            // A length of 0 would let a page of nothing hold any number of values.
            guard let length = element.length, (1...1 << 20).contains(length) else {
                throw ParquetFault(.malformed("‘\(element.name)’ has no fixed length between 1 and 1048576"))
            }
            self = .fixedByteArray(length: length)
        default: throw ParquetFault(.malformed("the type of ‘\(element.name)’ is not known"))
        }
    }

    /// The number by which metadata name it.
    var number: Int {
        switch self {
        case .boolean: 0
        case .int32: 1
        case .int64: 2
        case .int96: 3
        case .float: 4
        case .double: 5
        case .byteArray: 6
        case .fixedByteArray: 7
        }
    }

    /// The bytes of one value; `nil` where they differ, or are fewer than one.
    var width: Int? {
        switch self {
        case .boolean, .byteArray: nil
        case .int32, .float: 4
        case .int64, .double: 8
        case .int96: 12
        case .fixedByteArray(let length): length
        }
    }
}
