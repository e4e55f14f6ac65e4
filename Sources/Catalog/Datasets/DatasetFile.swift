import Footprint

/// A file that a publisher offers on the web and that `wattmark import --fetch` downloads.
///
/// ```swift
/// try ReferenceCatalog.embedded.datasetFile("epoch-notable").address
///     // "https://epoch.ai/data/notable_ai_models.csv"
/// ```
public struct DatasetFile: Sendable {
    /// What the user types: "epoch-all". Lower-case letters, digits, dots and hyphens.
    public let name: String
    public let publisher: String
    /// "Data on AI models: all models".
    public let title: String
    /// Begins with https.
    public let address: String
    /// Of the data, in the publisher's words or "none stated".
    public let licence: String
    /// The vintage of a file that never changes at its address; `nil` for a file that the publisher renews.
    public let vintage: CalendarDate?
    /// About how large it is, in bytes; `nil` where nobody told.
    public let size: Int?
    /// Where the address was read, when, and what is not known of it.
    public let origin: RowOrigin

    /// The last part of the address: "notable_ai_models.csv".
    public var fileName: String { address.split(separator: "/").last.map(String.init) ?? name }
}

extension DatasetFile: CatalogRow {
    static let table = CatalogTable.datasetFiles

    init(_ row: RowReader) throws {
        name = try row.text("id")
        // It becomes the name of a folder.
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789-."
        guard name.utf8.allSatisfy(letters.utf8.contains), name.first != "." else {
            throw row.problem("‘\(name)’ has other characters than a-z, 0-9, hyphens and dots", "id")
        }
        publisher = try row.text("publisher")
        title = try row.text("title")
        address = try row.text("address")
        guard address.hasPrefix("https://"), !address.hasSuffix("/"), address.split(separator: "/").count > 2 else {
            throw row.problem("‘\(address)’ is no address of a file that begins with https", "address")
        }
        licence = try row.text("licence")
        vintage = try row.date("vintage")
        size = try row.optionalNumber("bytes", in: 1...4e9).map { Int($0) }
        origin = try row.origin()
    }
}
