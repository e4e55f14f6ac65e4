import Catalog
import Downloads
import HTTPRequests
import Observations

/// What the user asked to fetch: files of the catalog by their names, all of them, or addresses.
struct FetchChoice {
    let source: DownloadSource
    /// Of a release whose file does not change.
    let release: Vintage?

    /// The word that means every file of the catalog.
    static let all = "all"

    /// - Throws: `CommandFailure` for what is neither a name nor an address.
    static func choices(_ words: [String]) throws -> [FetchChoice] {
        var found: [FetchChoice] = []
        for word in words {
            let more = try word == all ? named() : [word.contains("://") ? addressed(word) : named(word)]
            // A file that is named twice is fetched once.
            found += more.filter { choice in !found.contains { $0.source.address == choice.source.address } }
        }
        return found
    }

    private static func addressed(_ word: String) throws -> FetchChoice {
        guard let address = HTTPAddress(word) else {
            throw CommandFailure.wrongUsage("‘\(word)’ is no address that begins with https://")
        }
        return FetchChoice(source: DownloadSource(address), release: nil)
    }

    private static func named(_ word: String) throws -> FetchChoice {
        try CatalogAccess.reading { try FetchChoice($0.datasetFile(word)) }
    }

    private static func named() throws -> [FetchChoice] {
        try CatalogAccess.reading { try $0.datasetFiles().map(FetchChoice.init) }
    }

    private init(source: DownloadSource, release: Vintage?) {
        self.source = source
        self.release = release
    }

    private init(_ file: DatasetFile) throws {
        guard let address = HTTPAddress(file.address) else {
            throw CommandFailure.failed("the catalog of this program is damaged: ‘\(file.address)’ is no address")
        }
        source = DownloadSource(name: file.name, address: address)
        release = file.vintage.map { Vintage($0.description, basis: .release) }
    }
}
