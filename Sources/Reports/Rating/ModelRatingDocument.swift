import Footprint
import Rating
public import Studies

extension Document {
    /// The rating of one model among its peers; `nil` where it is not among them.
    public init?(_ rated: RatedCategory, model: String, limit: Int?) {
        guard let member = rated.members.first(where: { $0.name == model }) else { return nil }
        let tables = RatingTables(rated: rated)
        var shown = rated
        shown.leftOut = []
        let rest = Document(shown, limit: limit)
        var sections = [
            DocumentSection.record(ModelRatingTable(rated: rated, member: member).table),
            DocumentSection(key: "standing", .sentence(RatingWords.face(rated))),
        ]
        sections.append(.table(tables.membership(of: member)))
        sections += rest.sections.filter { !["finding", "standing", "category"].contains($0.key) }
        self.init(
            title: "Carbon rating of \(member.name)", sections: sections,
            nextStep: member.score == nil ? nil : "Write its label: add --labels FOLDER --manifests FOLDER")
    }
}

/// A part of a score in words.
enum ScorePart {
    /// "0.0144 gCO2eq, 93 %": for one unit, and of the whole score.
    static func words(_ carbon: Estimate<CarbonMass>, of score: CarbonScore) -> String {
        let each = carbon.central.canonical / score.units.central.canonical
        let share = carbon.central.canonical / score.carbon.central.canonical
        let percent = share.isFinite ? ", \(RatingWords.percent(share))" : ""
        return NumberText.styled(each, .significant(3)) + " gCO2eq" + percent
    }
}
