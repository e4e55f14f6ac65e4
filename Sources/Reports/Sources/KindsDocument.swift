public import Intake

extension Document {
    /// The kinds of files that can be imported.
    public static func kinds(_ formats: [any SourceFormat]) -> Document {
        var table = Table(key: "kinds", columns: [.text("kind", "kind"), .text("title", "what it is")])
        for format in formats { table.append([.text(format.name), .text(format.title)]) }
        table.append([.text("table"), .text("any other table: CSV, JSON, Parquet, with --mapping FILE.yaml")])
        return Document(title: "Kinds of files", sections: [.table(table)])
    }
}
