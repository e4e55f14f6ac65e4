public import Catalog
public import Downloads
import Footprint

extension Document {
    /// The files that can be fetched by name, and which of them are there already.
    ///
    /// - Parameter kept: The size and the hash of what was fetched before, by name.
    public static func datasetFiles(_ files: [DatasetFile], kept: [String: DownloadRecord], nextStep: String?)
        -> Document
    {
        var table = Table(
            key: "published_files",
            columns: [
                .text("name", "name"), .text("title", "what it is"),
                .text("publisher", "publisher", visibility: .dataOnly),
                .text("licence", "licence"), .number("size", "size", DataSize.self), .text("kept", "here"),
                .text("vintage", "vintage", visibility: .dataOnly), .text("address", "address", visibility: .dataOnly),
                .text("checked", "checked", visibility: .dataOnly),
                .text("evidence", "evidence", visibility: .dataOnly),
                .text("note", "note", visibility: .dataOnly),
            ])
        for file in files {
            let record = kept[file.name]
            let size = record?.bytes ?? file.size
            table.append([
                .text(file.name), .text(file.title), .text(file.publisher), .text(file.licence),
                .number(size.map(Double.init)), record == nil ? .unknown : .text("yes"),
                .text(file.vintage?.description), .text(file.address), .text(file.origin.source.retrieved),
                .text(file.origin.caveat), .text(file.origin.note),
            ])
        }
        table.footnotes = [
            "Sizes are those of the last fetch, or about what was seen once. Nothing was asked over the network.",
            "Addresses were read in public programs and reports, not at the publishers; --format json holds them.",
        ]
        return Document(title: "Published files", sections: [.table(table)], nextStep: nextStep)
    }
}

extension DocumentSection {
    /// What was fetched, with its hash and place.
    public static func fetched(_ files: [DownloadedFile]) -> DocumentSection {
        var table = Table(
            key: "fetched", title: "Fetched",
            columns: [
                .text("name", "name"), .text("outcome", "outcome"), .number("size", "size", DataSize.self),
                .text("date", "server's date"), .text("sha256", "sha256", visibility: .dataOnly),
                .text("path", "path", visibility: .dataOnly), .text("address", "address", visibility: .dataOnly),
            ])
        for file in files {
            table.append([
                .text(file.source.name), .text(file.outcome.words), .number(Double(file.bytes)), .text(file.day),
                .text(file.sha256), .text(file.path), .text(file.address),
            ])
        }
        // Too long for a column.
        table.footnotes = files.map { "\($0.source.name): sha256 \($0.sha256)" }
        return .table(table)
    }
}

extension DownloadedFile.Outcome {
    var words: String {
        switch self {
        case .fetched: "fetched"
        case .resumed(let start): "gone on with from \(DataSize.bytes(Double(start)).text())"
        case .unchanged: "unchanged"
        }
    }
}
