public import Observations

/// One kind of file that a publisher offers, in all its vintages. Each has a file in this folder.
public protocol SourceFormat: Sendable {
    /// As it is named on the command line: `open-llm-leaderboard`.
    var name: String { get }
    /// What it is, in a few words.
    var title: String { get }

    /// The dataset that a file belongs to, known by its content; `nil` if the file is of another kind.
    func dataset(of sample: FileSample) -> Dataset?

    /// Reads the whole file. What is in it goes to `sink` as it is read, in the order of the file.
    ///
    /// - Throws: `IntakeError` if the file cannot be read on, and what the sink throws.
    func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd
}

/// Takes what a file holds.
public protocol IntakeSink: AnyObject {
    func store(_ entry: Entry) throws
    func refuse(_ refusal: Refusal) throws
    func flag(_ flag: PlausibilityFlag) throws
}

/// What is known of a file once it was read.
public struct ReadingEnd: Sendable, Hashable {
    /// The newest date among the rows, `2025-02-11`.
    public var newest: String?
    /// A vintage that the file states itself.
    public var stated: String?
    /// Columns or fields that are not stored, since they are long texts or mean nothing.
    public var leftOut: [String]
    /// Sentences a reader should know: "-1 in ‘#Params (B)’ means unknown: 5 rows."
    public var notes: [String]

    public init(newest: String? = nil, stated: String? = nil, leftOut: [String] = [], notes: [String] = []) {
        self.newest = newest
        self.stated = stated
        self.leftOut = leftOut
        self.notes = notes
    }
}
