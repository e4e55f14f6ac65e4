public import Observations

/// Every format that is known, and the one that a file has.
public struct SourceFormats: Sendable {
    public let all: [any SourceFormat]

    public init(_ all: [any SourceFormat] = SourceFormats.known) { self.all = all }

    public static let known: [any SourceFormat] = [
        OpenLLMLeaderboard(), OpenLLMLeaderboardV1(), EpochModels(),
        HELMRun(), HELMTables(), HELMExport(), HELMRunTimes(), HELMTraining(),
        MLEnergy(), MLEnergyTasks(), MLPerfPower(), AIEnergyScore(), CodeCarbonRuns(), HuggingFaceCard(),
        LlamaBench(), EvaluationText(),
    ]

    /// The format and dataset of a file, by its content.
    ///
    /// - Parameter named: The format that the user names; others are not tried then.
    /// - Throws: `IntakeError` if it is of no known format, with what it looks like, or is not read on purpose, whatever
    ///   the user names it.
    public func recognise(
        _ file: IntakeFile, as named: (any SourceFormat)? = nil
    ) throws -> (format: any SourceFormat, dataset: Dataset) {
        let sample = try FileSample(file)
        if let refusal = HELMRunFolder.refusal(of: file, sample) { throw refusal }
        for format in named.map({ [$0] }) ?? all {
            if let dataset = format.dataset(of: sample) { return (format, dataset) }
        }
        if let named {
            throw IntakeError(
                file: file.name, problem: "it is not of the kind \(named.name): " + sample.appearance,
                advice: "leave the kind out to have it found by content")
        }
        throw IntakeError(
            file: file.name, problem: "it is of no known kind: " + sample.appearance,
            advice: "wattmark import --list names the kinds; any table can be read with a mapping (--mapping)",
            isOfUnknownKind: true)
    }

    public subscript(name: String) -> (any SourceFormat)? { all.first { $0.name == name } }
}
