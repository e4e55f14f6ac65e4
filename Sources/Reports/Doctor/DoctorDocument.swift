import Footprint
public import Telemetry
public import Tracking

extension Document {
    /// What can be measured on a machine, and what not and why.
    ///
    /// - Parameters:
    ///   - sources: The channels that a run would use, as they were found.
    ///   - refused: Sources that cannot be used.
    ///   - restOfSystem: What no source sees and is added as a factor; `nil` where a meter sees the whole machine.
    ///   - ledger: Sentences on the ledger.
    public init(
        sources: [TriedChannel], refused: [PowerSourceError], restOfSystem: PowerChannel?, ledger: [String],
        nextStep: String? = nil
    ) {
        var table = Table(
            key: "sources",
            columns: [
                .text("component", "component"), .estimate("power", "power now", Power.self),
                .text("label", "source"), .text("source", "kind", visibility: .ifRoom(1)),
                .text("part_of", "inside", visibility: .dataOnly), .text("problem", "problem", visibility: .dataOnly),
            ])
        for tried in sources {
            let range = tried.channel.uncertainty
            let power = tried.power.map {
                Estimate(low: $0 * range.low, central: $0, high: $0 * range.high, method: tried.channel.method)
            }
            table.append([
                .text(tried.channel.component.description), .estimate(power), .text(tried.channel.label),
                .text(tried.source), .text(tried.channel.partOf.map { sources[$0].channel.label }),
                .text(tried.problem),
            ])
        }
        var sections = [
            DocumentSection(key: "summary", .sentence(Self.summary(sources, restOfSystem))), .table(table),
        ]
        let problems = sources.compactMap { tried in tried.problem.map { "\(tried.channel.label): \($0)" } }
        let unusable = problems + refused.map(\.description)
        if !unusable.isEmpty {
            sections.append(DocumentSection(key: "unusable", heading: "What cannot be used, and why", .list(unusable)))
        }
        sections.append(DocumentSection(key: "ledger", heading: "Where runs are kept", .list(ledger)))
        self.init(title: "What can be measured here", sections: sections, nextStep: nextStep)
    }

    private static func summary(_ sources: [TriedChannel], _ restOfSystem: PowerChannel?) -> String {
        let measured = sources.filter { $0.channel.method == .measured && $0.power != nil }
        let kinds = Set(measured.map(\.channel.component.kind))
        let start: String
        if measured.isEmpty {
            start = "No sensor can be read here: the energy of a run is modelled from the load."
        } else if kinds.contains(.system) {
            start = "A meter sees the whole machine."
        } else {
            let names = kinds.map(\.rawValue).sorted().joined(separator: " and ")
            start = "Sensors see the \(names); the rest is modelled."
        }
        guard let restOfSystem, !kinds.contains(.system) else { return start }
        let (low, high) = (restOfSystem.uncertainty.low, restOfSystem.uncertainty.high)
        return start + " Board, fans, storage and supply are added as a factor, known to within "
            + "\(DecimalText.significant(low, digits: 2)) to \(DecimalText.significant(high, digits: 2)) times."
    }
}
