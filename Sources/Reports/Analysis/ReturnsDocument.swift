public import Studies

extension Document {
    /// A study of returns, for the terminal and for programs.
    public init(_ returns: Returns, nextStep: String? = nil) {
        let tables = ReturnsTables(returns)
        let words = ReturnsWords(returns)
        let data = StudyDataTables(returns.table)
        var sections = [DocumentSection(key: "finding", .sentence(words.finding + "."))]
        sections += [.table(data.rows), .table(data.variables)]
        if let clusters = data.clusters { sections.append(DocumentSection(key: "clusters", .sentence(clusters))) }
        sections.append(.table(tables.coefficients))
        sections += [tables.parts].compactMap { $0 }.map { .table($0) }
        sections.append(
            DocumentSection(
                key: "limitations", heading: "Limitations", .list(ReturnsLimitations(returns).sentences)))
        sections.append(DocumentSection(key: "credits", heading: "Credits", .list(data.credits)))
        self.init(title: words.title, sections: sections, nextStep: nextStep)
    }
}
