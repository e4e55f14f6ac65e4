import Catalog
import FoundationEssentials

/// What the first word after `wattmark rate` stands for.
enum RatingSource {
    case benchmark(RatingBenchmark)
    case list(path: String)
    case folder(path: String)

    /// Whether its models are those of the ledger.
    var isOfLedger: Bool { if case .benchmark = self { true } else { false } }

    /// - Throws: `CommandFailure` that names the nearest benchmarks.
    init(_ what: String) throws {
        var isFolder = false
        if FileManager.default.fileExists(atPath: what, isDirectory: &isFolder) {
            self = isFolder ? .folder(path: what) : .list(path: what)
            return
        }
        // A file that is not there is not taken for a benchmark.
        if what.hasSuffix(".csv") || what.contains("/") {
            throw CommandFailure.failed("‘\(what)’ could not be read: there is no such file.")
        }
        do {
            self = .benchmark(try ReferenceCatalog.embedded.ratingBenchmark(what))
        } catch let error as CatalogLookupError {
            throw CommandFailure.wrongUsage("\(error)")
        }
    }
}
