import Intake
import Observations

/// Keeps what a file holds.
final class CollectedEntries: IntakeSink {
    private(set) var entries: [Entry] = []
    private(set) var refusals: [Refusal] = []
    private(set) var flags: [PlausibilityFlag] = []
    /// What the rules of plausibility say of the entries.
    private(set) var doubts: [PlausibilityFlag] = []
    private var rules = PlausibilityRules()

    func store(_ entry: Entry) throws {
        entries.append(entry)
        doubts += rules.flags(of: entry)
    }
    func refuse(_ refusal: Refusal) throws { refusals.append(refusal) }
    func flag(_ flag: PlausibilityFlag) throws { flags.append(flag) }

    var refusedRows: Int { refusals.count { $0.extent == .row } }
}

/// A file that was read, by whatever format it is of.
struct ReadFile {
    let format: String
    let dataset: Dataset
    let end: ReadingEnd
    let found: CollectedEntries

    init(_ file: IntakeFile, formats: SourceFormats = SourceFormats()) throws {
        let (format, dataset) = try formats.recognise(file)
        self.format = format.name
        self.dataset = dataset
        found = CollectedEntries()
        end = try format.read(file, into: found)
    }

    init(_ text: String, name: String = "board.csv") throws {
        try self.init(try IntakeFile(name: name, bytes: Array(text.utf8)))
    }
}
