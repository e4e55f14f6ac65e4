import Footprint
import Ledger
import Observations

/// The work of `StudyTable`: chooses vintages, joins x to y, and leaves rows out one reason after the other.
struct StudyTableReading {
    private let selection: RowSelection
    private let stored: StoredVintages
    private let choosing: VintageChoosing

    init(_ selection: RowSelection, _ stored: StoredVintages) {
        self.selection = selection
        self.stored = stored
        choosing = VintageChoosing(stored: stored, selection: selection)
    }

    func table() throws -> StudyTable {
        let ofY = try choosing.y()
        let ofX = try choosing.x(beside: ofY)
        let isOneVintage = ofX.one.dataset.name == ofY.one.dataset.name && ofX.one.vintage == ofY.one.vintage
        let yVintage = try stored.read(ofY.one)
        let xVintage = isOneVintage ? yVintage : try stored.read(ofX.one)
        let givenMetrics = try selection.given.map { word in
            guard let metric = choosing.metric(word, in: ofY.one) else { throw choosing.unknown(word) }
            return metric
        }
        var leaving = Leaving(rows: yVintage.entries)
        try checkFields(yVintage.entries)
        if !selection.keepsFlagged {
            leaving.leave("flagged by the publisher") { !Self.isFlagged($0) }
        }
        for condition in selection.conditions {
            leaving.leave("without \(condition.text)") { condition.isMet(by: $0) }
        }
        let xByModel = isOneVintage ? nil : xVintage.values(of: ofX.metric, by: \.model?.number)
        func xValue(_ row: ModelEntry) -> Observation? {
            if isOneVintage { return row.observation(of: ofX.metric) }
            return row.model.flatMap { xByModel?[$0.number] }
        }
        leaving.leave("without a value of \(ofY.metric.name)") { $0.observation(of: ofY.metric) != nil }
        if !isOneVintage {
            leaving.leave("not matched with a model of \(xVintage.name) that has \(ofX.metric.name)") {
                xValue($0) != nil
            }
        }
        leaving.leave("without a value of \(ofX.metric.name)") { xValue($0) != nil }
        leaving.leave("\(ofX.metric.name) not above 0") { (xValue($0)?.value ?? 0) > 0 }
        for metric in givenMetrics {
            leaving.leave("without \(metric.name) above 0") { ($0.observation(of: metric)?.value ?? 0) > 0 }
        }
        if let method = selection.method {
            leaving.leave("\(ofX.metric.name) not \(method.rawValue)") { xValue($0)?.method == method }
        }
        let lineage = clusters(of: leaving.rows, ofY)
        let rows = leaving.rows.enumerated().compactMap { place, row -> StudyRow? in
            guard let x = xValue(row), let y = row.observation(of: ofY.metric) else { return nil }
            return StudyRow(
                entry: row, x: x, y: y, given: givenMetrics.compactMap { row.observation(of: $0)?.value },
                cluster: lineage.clusters[place])
        }
        guard !rows.isEmpty else {
            throw AnalysisError(.noRows(leftOut: leaving.leftOut.map { "\($0.rows) \($0.reason)" }))
        }
        var x = StudyVariable(ofX.metric, of: xVintage)
        x.take(rows.map(\.x))
        var y = StudyVariable(ofY.metric, of: yVintage)
        y.take(rows.map(\.y))
        if !selection.poolsMethods, let mixed = [x, y].first(where: { $0.methods.count > 1 }) {
            throw AnalysisError(
                .mixedMethods(
                    mixed.metric.name, counts: mixed.methods.map { "\($0.rows) rows are \($0.method.rawValue)" }))
        }
        let keys = Set(rows.map(\.key))
        return StudyTable(
            selection: selection, y: y, x: x, given: givenMetrics.map { StudyVariable($0, of: yVintage) }, rows: rows,
            leftOut: leaving.leftOut, rowsRead: yVintage.entries.count, clusters: lineage.account,
            sources: yVintage.sources + (isOneVintage ? [] : xVintage.sources),
            otherVintages: stored.all.filter {
                $0.dataset.name == ofY.one.dataset.name && $0.vintage != ofY.one.vintage
            }.map(\.vintage.text), repeated: yVintage.repeated,
            doubtful: Set(yVintage.flags.keys).intersection(keys))
    }

    /// Rows that are left, and how many went for which reason.
    private struct Leaving {
        var rows: [ModelEntry]
        var leftOut: [StudyTable.LeftOut] = []

        init(rows: [ModelEntry]) { self.rows = rows }

        mutating func leave(_ reason: String, unless stays: (ModelEntry) -> Bool) {
            let kept = rows.filter(stays)
            if kept.count < rows.count {
                leftOut.append(StudyTable.LeftOut(reason: reason, rows: rows.count - kept.count))
            }
            rows = kept
        }
    }

    private func checkFields(_ rows: [ModelEntry]) throws(AnalysisError) {
        guard !selection.conditions.isEmpty else { return }
        let known = RowFields.known(among: rows)
        for condition in selection.conditions where !known.contains(condition.field) {
            throw AnalysisError(
                .unknownField(condition.field, near: nearestNames(to: condition.field, in: known), known: known))
        }
    }

    private static func isFlagged(_ row: ModelEntry) -> Bool {
        row.entry.attributes.contains { $0.name == "flagged" && $0.value.lowercased() == "true" }
    }

    private func clusters(of rows: [ModelEntry], _ y: VintageChoosing.Found) -> BaseLineage {
        switch selection.cluster {
        case .base:
            let parameters = choosing.metric("parameters", in: y.one)
            return BaseLineage(
                of: rows, models: stored.modelsByNumber,
                parameters: rows.map { row in parameters.flatMap { row.observation(of: $0)?.value } })
        case .family:
            return BaseLineage(naming: rows) { row in
                row.model?.facts.family.map { $0 + " " + (row.model?.facts.generation ?? "") }
            }
        case .organisation: return BaseLineage(naming: rows) { $0.entry.model.organisation }
        case .none: return BaseLineage(naming: rows) { _ in nil }
        }
    }
}
