import DelimitedText
public import Observations

/// What was refused of files, one row each.
public struct RefusedCSV {
    private var writer = DelimitedWriter(guardsFormulas: true)

    public init() {
        writer.append(["file", "row", "place", "refused", "column", "value", "reason"])
    }

    public mutating func append(_ refusal: Refusal, file: String) {
        writer.append([
            file, String(refusal.row), refusal.place, refusal.extent.rawValue, refusal.column ?? "",
            refusal.value ?? "", refusal.reason,
        ])
    }

    public var text: String { writer.text }
}
