import Footprint
import Ledger
import Observations
import Studies

extension StudyEvidence {
    /// What the rows of a study and their sources tell.
    init(_ table: StudyTable, seed: UInt64, commands: [String]) {
        let sources = table.sources.map { source in
            var evidence = SourceEvidence(
                source.dataset.name, rowsRead: source.tally.rows, rowsRefused: source.tally.refusedRows,
                rowsFlagged: source.tally.flags)
            evidence.publisher = source.dataset.publisher
            evidence.vintage = source.vintage.basis == .unknown ? nil : source.vintage.text
            evidence.licence = source.dataset.licence
            return evidence
        }
        let metrics = ([table.y, table.x] + table.given).map(StudyEvidence.metric)
        self.init(sources: sources, models: table.rows.count, metrics: metrics)
        let entries = table.rows.map(\.entry.entry)
        let organisations = Dictionary(grouping: entries.compactMap(\.model.organisation), by: \.self).mapValues(
            \.count)
        if !organisations.isEmpty {
            self.organisations = organisations.count
            let largest = organisations.max { ($0.value, $1.key) < ($1.value, $0.key) }
            largestOrganisation = largest.map { NamedCount($0.key, $0.value) }
        }
        if table.selection.cluster == .base {
            families = table.clusterCount
            derivedModels = table.clusters.named + table.clusters.assumed
            modelsOfUnknownBase = table.clusters.assumed + table.clusters.alone
        }
        modelsOfUnknownDate = entries.count { $0.model.released == nil }
        conditions = table.leftOut.map(\.reason)
        modelsLeftOut = table.leftOut.reduce(0) { $0 + $1.rows }
        self.seed = seed
        self.commands = commands
    }

    private static func metric(_ variable: StudyVariable) -> MetricEvidence {
        func rows(_ method: Method) -> Int { variable.methods.first { $0.method == method }?.rows ?? 0 }
        var evidence = MetricEvidence(
            variable.metric.name, measured: rows(.measured), reported: rows(.reported),
            estimated: rows(.estimated) + rows(.assumed), isCost: variable.metric.better == .lower)
        if evidence.estimated > 0, !variable.boundaries.isEmpty {
            evidence.proxy = variable.boundaries.joined(separator: "; ")
        }
        return evidence
    }
}
