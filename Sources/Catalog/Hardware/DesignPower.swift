public import Footprint

/// The processors not made for servers that share one design power.
struct DesignPower {
    let names: [String]
    let power: Estimate<Power>
    let origin: RowOrigin

    /// The power of each processor by its folded name; a server processor's own row comes first.
    static func byFoldedName(others: [DesignPower], servers: [ServerProcessor]) -> [String: Estimate<Power>] {
        var table: [String: Estimate<Power>] = [:]
        for row in others {
            for name in row.names { table[NameFolding.fold(name)] = row.power }
        }
        for server in servers { table[NameFolding.fold(server.name)] = server.designPower }
        return table
    }
}

extension DesignPower: CatalogRow {
    static let table = CatalogTable.designPowers

    init(_ row: RowReader) throws {
        names = try row.list("names")
        guard !names.isEmpty else { throw row.problem("the cell is empty", "names") }
        origin = try row.origin()
        power = Estimate(
            .watts(try row.number("tdp_w", in: 1...1_000)), method: .reported, derivation: origin.derivation("TDP"))
    }
}

extension ReferenceCatalog {
    /// The design power (TDP) of one socket of a processor of any kind, by its whole name; `nil` if it is not known.
    ///
    /// Case and punctuation do not count; beginnings of names do not match, since the power of a near name is another.
    /// ```swift
    /// try ReferenceCatalog.embedded.designPower(ofProcessor: "Intel Core i7-8700K")?.central == .watts(95)
    /// ```
    public func designPower(ofProcessor name: String) throws -> Estimate<Power>? {
        let folded = NameFolding.fold(name)
        // Every run asks for one processor: the two tables are not decoded for it.
        guard folded.utf8.allSatisfy({ $0 < 0x80 }), !designPowers.isMade else { return try designPowers.get()[folded] }
        return DesignPower.byFoldedName(
            others: try rows(DesignPower.self, named: folded).sound(),
            servers: try rows(ServerProcessor.self, named: folded).sound())[folded]
    }
}
