/// What the pages of one reading may take together, over all columns: at once, and in sum.
///
/// Each column keeps its present page and its dictionary. Without a common limit, a short file of many columns, each with
/// one page that expands thousandfold, would fill the machine though no page is too large.
final class PageBudget {
    private let limits: ParquetLimits
    private let fileBytes: Int
    private var held = 0
    private var sum = 0

    init(fileBytes: Int, limits: ParquetLimits) {
        self.fileBytes = fileBytes
        self.limits = limits
    }

    /// Asks for room before a page is decompressed.
    func take(_ bytes: Int) throws {
        held += bytes
        sum += bytes
        guard held <= limits.heldBytes else { throw ParquetFault(.pagesTooLarge(size: held, limit: limits.heldBytes)) }
        if sum > limits.freeBytes, sum / max(limits.expansion, 1) > fileBytes {
            throw ParquetFault(.expandsTooMuch(file: fileBytes, sum: sum, ratio: limits.expansion))
        }
    }

    /// The pages and dictionaries of the row group before are no longer held.
    func startGroup() { held = 0 }

    func giveBack(_ bytes: Int) { held -= bytes }
}
