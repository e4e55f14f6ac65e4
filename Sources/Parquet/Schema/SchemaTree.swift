/// The columns of a schema, from its nodes in the order of the file: each group is followed by its children.
struct SchemaTree {
    /// Deeper nesting than people write: lists of structures of lists take three levels each.
    static let deepest = 64
    /// All names together, each with those of its groups.
    static let mostNameBytes = 16 << 20

    /// A column with values of its own.
    struct Leaf {
        /// With the names of its groups: `group.column`.
        var name: String
        var element: SchemaElement
        /// How many of its ancestors and itself may be absent: the level at which a value is present.
        var definitionLevels: Int
        /// The outermost group that makes it repeat; `nil` for a column with one value for each row.
        var container: Container?
    }

    /// A list, a map, or something repeated.
    struct Container: Hashable {
        var name: String
        var reason: ParquetSkippedColumn.Reason
    }

    private(set) var leaves: [Leaf] = []

    /// A group whose children are still to come.
    private struct Group {
        var childrenLeft: Int
        var name: String
        var definitionLevels: Int
        var container: Container?
        /// What it would be called if something in it repeats.
        var annotation: Container?
    }

    init(_ elements: [SchemaElement]) throws {
        guard let root = elements.first else { throw ParquetFault(.missing("FileMetaData.schema")) }
        var open = [Group(childrenLeft: root.childCount ?? 0, name: "", definitionLevels: 0)]
        var nameBytes = 0
        for element in elements.dropFirst() {
            while let last = open.last, last.childrenLeft == 0 { open.removeLast() }
            guard let parent = open.indices.last else {
                throw ParquetFault(.malformed("its schema has more nodes than its groups say"))
            }
            open[parent].childrenLeft -= 1
            // A long name of a group is repeated in each of its columns.
            nameBytes += open[parent].name.utf8.count + element.name.utf8.count
            guard nameBytes <= Self.mostNameBytes else { throw ParquetFault(.malformed("its names are too long")) }
            let group = try Self.group(element, in: open[parent])
            if element.physicalType != nil {
                leaves.append(
                    Leaf(
                        name: group.name, element: element, definitionLevels: group.definitionLevels,
                        container: group.container))
            } else {
                open.append(group)
                if open.count > Self.deepest { throw ParquetFault(.tooDeep(limit: Self.deepest)) }
            }
        }
        guard open.allSatisfy({ $0.childrenLeft == 0 }) else {
            throw ParquetFault(.malformed("its schema has fewer nodes than its groups say"))
        }
    }

    private static func group(_ element: SchemaElement, in parent: Group) throws -> Group {
        let childCount = element.childCount ?? 0
        guard childCount >= 0, element.physicalType == nil || childCount == 0 else {
            throw ParquetFault(.malformed("‘\(element.name)’ is a column and a group at once"))
        }
        var group = Group(
            childrenLeft: childCount, name: parent.name.isEmpty ? element.name : "\(parent.name).\(element.name)",
            definitionLevels: parent.definitionLevels, container: parent.container)
        let name = group.name
        group.annotation = annotation(of: element, name: name)
        if element.repetition != .required { group.definitionLevels += 1 }
        if group.container == nil {
            if element.repetition == .repeated {
                group.container = parent.annotation ?? Container(name: name, reason: .repeated)
            } else if element.logicalType == .variant {
                group.container = Container(name: name, reason: .variant)
            }
        }
        return group
    }

    private static func annotation(of element: SchemaElement, name: String) -> Container? {
        switch (element.logicalType, element.convertedType) {
        case (.list, _), (nil, 3): Container(name: name, reason: .list)
        case (.map, _), (nil, 1), (nil, 2): Container(name: name, reason: .map)
        default: nil
        }
    }
}
