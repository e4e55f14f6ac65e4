import Footprint
import Observations
import Studies

/// What a reader must know of the rows of any study, made from its data.
struct StudyLimitations {
    let table: StudyTable

    /// Of the first variable that was not measured; `nil` where both were.
    var proxy: String? {
        let weak = [table.x, table.y].filter { $0.weakest == .estimated || $0.weakest == .assumed }
        guard let variable = weak.first else { return nil }
        let boundary = variable.boundaries.isEmpty ? "" : " (\(variable.boundaries.joined(separator: "; ")))"
        return "\(variable.metric.name) is a proxy: \(StudyText.methods(variable)), not measured\(boundary)."
    }

    /// Which other vintages are there; `nil` without any.
    var sameSource: String? {
        table.otherVintages.isEmpty
            ? nil
            : "Only \(StudyText.dataset(table.y)) is used; the ledger also holds "
                + "\(table.otherVintages.joined(separator: ", ")), which are never mixed in."
    }

    /// Rows that overlapping files both hold; `nil` without any.
    var repeated: String? {
        table.repeated == 0
            ? nil
            : "\(StudyText.count(table.repeated, "row")) stood in more than one file of \(StudyText.dataset(table.y)); the "
                + "file that was imported last counts."
    }

    var doubtful: String? {
        table.doubtful.isEmpty
            ? nil : "\(StudyText.count(table.doubtful.count, "row")) looked doubtful at import and are kept."
    }
}
