/// The decision on two records, as values; words are made of it only where they are read.
struct Judgement {
    /// Something that two records have in common or that keeps them apart.
    enum Finding: Equatable {
        // Against.
        case otherName
        case otherProduct
        case otherGeneration
        case otherRevision
        case otherSize
        case otherParameters
        case otherTier
        case otherDomain
        case otherDate
        case otherRelease
        case preview
        case otherBase
        case tooLong
        // Of the same base.
        case otherStage
        case otherQuantisation
        case otherContext
        case fineTune
        case listedBase
        // Doubt.
        case sizeUnknown
        case generationUnsaid
        case shortName
        case sizeFromColumn
        case dateUnknown
        case copied
        case unknownOwner
        case publisherDiffers
        // For.
        case sameSpelling
    }

    private(set) var findings: [Finding] = []
    private(set) var decision: Match.Decision
    private(set) var score: Double

    init(_ a: IdentifiedModel, _ b: IdentifiedModel) {
        var comparison = Comparison(a, b)
        comparison.run()
        findings = comparison.findings
        decision = comparison.decision
        score = comparison.score
    }

    func has(_ finding: Finding) -> Bool { findings.contains(finding) }
}
