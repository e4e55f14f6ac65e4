import Observations
public import Plots
public import Studies

/// The figure of a study of the frontier.
public enum FrontierFigure {
    /// Every row, the frontier over them, and how sure its members are.
    ///
    /// - Throws: `ReportsError` where no row has a place on the axes.
    public static func plot(_ study: FrontierStudy, source: String) throws(ReportsError) -> Plot {
        do throws(PlotError) {
            return try FrontierFigures(study, source: source).plot()
        } catch {
            throw ReportsError(.figure("frontier", detail: error.description))
        }
    }
}

/// Makes the plot of a study of the frontier.
struct FrontierFigures {
    let study: FrontierStudy
    let source: String

    init(_ study: FrontierStudy, source: String) {
        self.study = study
        self.source = source
    }

    func plot() throws(PlotError) -> Plot {
        let table = study.table
        let words = FrontierWords(study)
        let members = study.members
        var shares: [Int: Double] = [:]
        // Without bounds the share of a member is 1 whatever the data, and is no evidence to draw.
        for member in members where study.hasBounds { if let share = member.share { shares[member.row] = share } }
        let line = FrontierLine(members.map { DataPoint(x: x($0.row), y: table.rows[$0.row].y.value) })
        return try Plot.frontier(
            cloud, frontier: FrontierShares(line, shares: shares),
            axes: PlotAxes(
                x: Axis(StudyText.words(table.x.metric), unit: study.xUnit.symbol, kind: .log),
                y: Axis(StudyText.words(table.y.metric), unit: table.y.metric.unit)),
            caption: PlotCaption(
                title: words.finding,
                subtitle: "\(StudyText.words(table.y.metric)) against \(words.text.x), "
                    + "\(StudyText.count(table.rows.count, "row")); \(StudyText.dataset(table.y))", source: source))
    }

    private var cloud: PointCloud {
        let groups = RowGroups(study.table.rows)
        let points = study.standings.map { standing -> PointMark in
            let row = study.table.rows[standing.row]
            var point = PointMark(
                x: x(standing.row), y: row.y.value, evidence: EvidenceMark(row.y.method),
                group: groups.numbers[standing.row])
            if standing.isMember { point.label = PlotLabel(FrontierFigures.short(row.name)) }
            return point
        }
        return PointCloud(points, groups: groups.names, featured: max(8, study.members.count))
    }

    private func x(_ row: Int) -> Double { study.table.rows[row].x.value / study.xUnit.factor }

    /// Without its owner.
    private static func short(_ name: String) -> String { name.split(separator: "/").last.map { String($0) } ?? name }
}
