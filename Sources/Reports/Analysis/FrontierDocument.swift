public import Studies

extension Document {
    /// A study of the frontier, for the terminal and for programs.
    ///
    /// - Parameter limit: So many of the rows that are not on the frontier are shown to people; programs get all.
    public init(_ study: FrontierStudy, limit: Int = 10, nextStep: String? = nil) {
        let tables = FrontierTables(study)
        let words = FrontierWords(study)
        let data = StudyDataTables(study.table)
        var sections = [DocumentSection(key: "finding", .sentence(words.finding + "."))]
        if let distance = words.distance { sections.append(DocumentSection(key: "distance", .sentence(distance))) }
        sections.append(.table(tables.members))
        sections.append(DocumentSection(key: "shares", .sentence(words.shares)))
        sections.append(.table(tables.classes))
        if let others = tables.others(limit: limit) { sections.append(.table(others)) }
        sections += [.table(data.rows), .table(data.variables)]
        if let clusters = data.clusters { sections.append(DocumentSection(key: "clusters", .sentence(clusters))) }
        sections.append(DocumentSection(key: "limitations", heading: "Limitations", .list(words.limitations)))
        sections.append(DocumentSection(key: "credits", heading: "Credits", .list(data.credits)))
        self.init(title: words.title, sections: sections, nextStep: nextStep)
    }
}
