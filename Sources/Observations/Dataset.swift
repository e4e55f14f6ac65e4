/// Who publishes a collection of numbers about models, and what must be said when it is used.
public struct Dataset: Sendable, Hashable {
    /// As one says it: "Hugging Face".
    public let publisher: String
    /// "Open LLM Leaderboard v2".
    public let name: String
    /// Of the data: "CC BY 4.0"; `nil`: none is stated.
    public let licence: String?
    /// The line that every output which uses the data prints.
    public let credit: String
    public let address: String?

    public init(publisher: String, name: String, licence: String?, credit: String, address: String? = nil) {
        self.publisher = publisher
        self.name = name
        self.licence = licence
        self.credit = credit
        self.address = address
    }
}

/// The state of a dataset at a time: two vintages are never mixed.
public struct Vintage: Sendable, Hashable {
    /// How the vintage was found.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        case given
        case fileName = "file name"
        /// Stated in the file.
        case stated
        /// The newest date among the rows: the data are not older.
        case newestRow = "newest row"
        /// That of a release whose files do not change, as the catalog tells it.
        case release
        /// The day that the server gives the file, which is not older.
        case served = "server's date"
        case unknown
    }

    /// `2025-02`, `2026-02-16`, `v1.13.0`; `unknown`.
    public let text: String
    public let basis: Basis

    public init(_ text: String, basis: Basis) {
        self.text = text
        self.basis = basis
    }
}
