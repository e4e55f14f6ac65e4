import Testing

@testable import Parquet

@Suite struct SchemaTreeTests {
    private func element(_ body: (inout ThriftWriter) -> Void) throws -> SchemaElement {
        try ThriftWriter.root(body).withUnsafeBytes { buffer in
            var reader = ThriftReader(buffer)
            return try SchemaElement(&reader)
        }
    }

    private func group(_ name: String, _ children: Int, repetition: Int = 0, converted: Int? = nil) throws
        -> SchemaElement
    {
        try element {
            $0.i32(3, repetition)
            $0.text(4, name)
            $0.i32(5, children)
            if let converted { $0.i32(6, converted) }
        }
    }

    private func leaf(_ name: String, repetition: Int = 0) throws -> SchemaElement {
        try element {
            $0.i32(1, 2)
            $0.i32(3, repetition)
            $0.text(4, name)
        }
    }

    @Test("Structures give dotted names, and each optional step a level")
    func structures() throws {
        let tree = try SchemaTree([
            group("schema", 2), group("a", 2, repetition: 1), leaf("b"), group("c", 1, repetition: 1),
            leaf("d", repetition: 1), leaf("e"),
        ])
        #expect(tree.leaves.map(\.name) == ["a.b", "a.c.d", "e"])
        #expect(tree.leaves.map(\.definitionLevels) == [1, 3, 0])
        #expect(tree.leaves.allSatisfy { $0.container == nil })
    }

    @Test("What repeats belongs to the list or map around it, however deep")
    func repeated() throws {
        let tree = try SchemaTree([
            group("schema", 3), group("tags", 1, repetition: 1, converted: 3), group("list", 1, repetition: 2),
            leaf("element"), group("scores", 1, repetition: 1, converted: 1), group("key_value", 2, repetition: 2),
            leaf("key"), leaf("value"), leaf("old", repetition: 2),
        ])
        #expect(
            tree.leaves.map(\.container) == [
                SchemaTree.Container(name: "tags", reason: .list), SchemaTree.Container(name: "scores", reason: .map),
                SchemaTree.Container(name: "scores", reason: .map),
                SchemaTree.Container(name: "old", reason: .repeated),
            ])
    }

    @Test("Groups that say to have more, fewer or less than no children are refused")
    func children() throws {
        #expect(throws: ParquetFault.self) { try SchemaTree([]) }
        #expect(throws: ParquetFault.self) { try SchemaTree([group("schema", 2), leaf("a")]) }
        #expect(throws: ParquetFault.self) { try SchemaTree([group("schema", 1), leaf("a"), leaf("b")]) }
        #expect(throws: ParquetFault.self) { try SchemaTree([group("schema", -1), leaf("a")]) }
        #expect(throws: ParquetFault.self) { try SchemaTree([group("schema", 1), group("a", .max)]) }
    }

    @Test("A schema nested deeper than 64 groups is refused, and so are names that grow beyond measure")
    func bounds() throws {
        let deep = try [group("schema", 1)] + (0..<100).map { try group("g\($0)", 1) } + [leaf("a")]
        #expect(throws: ParquetFault.self) { try SchemaTree(deep) }
        let name = String(repeating: "n", count: 1 << 20)
        let long = try [group("schema", 1), group(name, 40)] + (0..<40).map { try leaf("c\($0)") }
        #expect(throws: ParquetFault.self) { try SchemaTree(long) }
    }
}
