public import Studies

extension Document {
    /// A study of returns, for the terminal and for programs.
    ///
    /// - Parameter inFull: Whether the coefficients of every curve are shown.
    public init(_ returns: Returns, inFull: Bool = true, nextStep: String? = nil) {
        let tables = ReturnsTables(returns)
        let words = ReturnsWords(returns)
        let data = StudyDataTables(returns.table)
        var sections = [DocumentSection(key: "findings", .list(words.findings))]
        sections += [.table(data.rows), .table(data.variables)]
        if let clusters = data.clusters { sections.append(DocumentSection(key: "clusters", .sentence(clusters))) }
        sections += [.table(tables.coefficients), .table(tables.curves)]
        if inFull { sections.append(.table(tables.curveCoefficients)) }
        if let bend = tables.bend { sections.append(.record(bend)) }
        sections += [tables.gain].compactMap { $0 }.map { .table($0) }
        sections.append(.table(tables.slopes))
        sections += [tables.parts].compactMap { $0 }.map { .table($0) }
        sections.append(DocumentSection(key: "diagnostics", heading: "Diagnostics", .list(words.diagnostics)))
        sections.append(
            DocumentSection(
                key: "limitations", heading: "Limitations", .list(ReturnsLimitations(returns).sentences)))
        sections.append(DocumentSection(key: "credits", heading: "Credits", .list(data.credits)))
        self.init(title: words.title, sections: sections, nextStep: nextStep)
    }
}
