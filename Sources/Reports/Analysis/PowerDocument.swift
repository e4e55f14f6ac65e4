public import Studies

extension Document {
    /// A study of power, for the terminal and for programs.
    public init(_ study: PowerStudy, nextStep: String? = nil) {
        let words = PowerWords(study)
        let data = StudyDataTables(study.table)
        let sentence = [words.finding + ".", words.detail].filter { !$0.isEmpty }.joined(separator: " ")
        var sections = [DocumentSection(key: "finding", .sentence(sentence))]
        sections += [.table(PowerTables(study).steps), .record(PowerTables(study).design)]
        sections += [.table(data.rows), .table(data.variables)]
        if let clusters = data.clusters { sections.append(DocumentSection(key: "clusters", .sentence(clusters))) }
        sections.append(DocumentSection(key: "limitations", heading: "Limitations", .list(words.limitations)))
        sections.append(DocumentSection(key: "credits", heading: "Credits", .list(data.credits)))
        self.init(title: words.title, sections: sections, nextStep: nextStep)
    }
}
