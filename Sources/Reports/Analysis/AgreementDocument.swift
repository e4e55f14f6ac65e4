import Ledger
public import Studies

extension Document {
    /// A study of agreement, for the terminal and for programs.
    ///
    /// - Parameter limit: How many of the models that differ most are shown to people.
    public init(_ study: AgreementStudy, limit: Int = 10, nextStep: String? = nil) {
        let tables = AgreementTables(study)
        let words = AgreementWords(study.detail)
        let twice = study.detail.twice
        var sections = [DocumentSection(key: "finding", .sentence("\(words.finding). \(words.detail)"))]
        sections += [.table(tables.pairs), .table(tables.sources), .table(tables.measures)]
        sections += [tables.farthest(limit: limit), tables.left].compactMap { $0 }.map { .table($0) }
        sections.append(
            DocumentSection(
                key: "limitations", heading: "Limitations", .list(AgreementLimitations(study).sentences)))
        let sources = twice.first.vintage.sources + twice.second.vintage.sources
        sections.append(DocumentSection(key: "credits", heading: "Credits", .list(sources.credits)))
        self.init(title: words.title, sections: sections, nextStep: nextStep)
    }
}
