import Ledger
import Observations
import Studies
import TestSupport
import Testing

@Suite("To which base rows go back")
struct BaseLineageTests {
    private func row(
        _ name: String, base: String? = nil, architecture: String? = nil, model: LedgerModel? = nil,
        isOfficial: Bool = false
    ) -> ModelEntry {
        ModelEntry(
            entry: ExampleBoard.entry(
                name, row: 1, score: 1, base: base, architecture: architecture,
                attributes: isOfficial ? [Attribute("official", "True")] : []), model: model)
    }

    @Test("Rows of one named base are one cluster, with the base itself")
    func named() {
        let base = ExampleBoard.model(1, names: [("Board", "maker/Base")])
        let made = [2, 3].map { ExampleBoard.model($0, names: [("Board", "x/\($0)")], base: 1) }
        let lineage = BaseLineage(
            of: [row("maker/Base", model: base), row("x/2", model: made[0]), row("x/3", model: made[1])],
            models: [1: base, 2: made[0], 3: made[1]], parameters: [nil, nil, nil])
        #expect(Set(lineage.clusters).count == 1)
        #expect(lineage.account.named == 2 && lineage.account.own == 1)
    }

    @Test("A base is followed to its own base, and a circle ends")
    func followed() {
        let models: [Int64: LedgerModel] = [
            1: ExampleBoard.model(1, names: [("Board", "a")], base: 2),
            2: ExampleBoard.model(2, names: [("Board", "b")], base: 3),
            3: ExampleBoard.model(3, names: [("Board", "c")]),
            4: ExampleBoard.model(4, names: [("Board", "d")], base: 5),
            5: ExampleBoard.model(5, names: [("Board", "e")], base: 4),
        ]
        let rows = ["a", "b", "c", "d", "e"].enumerated().map { row($1, model: models[Int64($0 + 1)]) }
        let lineage = BaseLineage(of: rows, models: models, parameters: rows.map { _ in nil })
        #expect(lineage.clusters[0] == lineage.clusters[1] && lineage.clusters[1] == lineage.clusters[2])
        #expect(lineage.clusters[3] != lineage.clusters[0])
    }

    @Test("Before matching, a base that is told by its name is the row of that name, and is followed likewise")
    func unmatched() {
        let names = ["maker/Base", "maker/Tuned", "x/merged", "other/Base"]
        let models = names.enumerated().map { ExampleBoard.model(Int64($0 + 1), names: [("Board", $1)]) }
        let rows = [
            row(names[0], model: models[0]), row(names[1], base: names[0], model: models[1]),
            row(names[2], base: names[1], model: models[2]), row(names[3], model: models[3]),
        ]
        let numbered = Dictionary(uniqueKeysWithValues: models.map { ($0.number, $0) })
        let lineage = BaseLineage(of: rows, models: numbered, parameters: rows.map { _ in nil })
        #expect(Set(lineage.clusters.prefix(3)).count == 1 && lineage.clusters[3] != lineage.clusters[0])
        #expect(lineage.account.named == 2 && lineage.account.own == 1 && lineage.account.alone == 1)
    }

    @Test("A row without a base joins the most frequent base of its architecture and size, and is counted as assumed")
    func assumed() {
        let rows = [
            row("x/1", base: "maker/Base", architecture: "Llama"),
            row("x/2", base: "maker/Base", architecture: "Llama"),
            row("x/3", base: "other/Base", architecture: "Llama"), row("x/4", architecture: "Llama"),
            row("x/5", architecture: "Llama"),
        ]
        let lineage = BaseLineage(of: rows, models: [:], parameters: [8.03e9, 8.03e9, 8.03e9, 8.03e9, 7.24e9])
        #expect(lineage.clusters[3] == lineage.clusters[0] && lineage.clusters[2] != lineage.clusters[0])
        #expect(lineage.clusters[4] != lineage.clusters[0])
        #expect(lineage.account.named == 3 && lineage.account.assumed == 2)
    }

    @Test("A maker's own model is its own base, whatever its size; a row of nothing known stands alone")
    func own() {
        let rows = [
            row("maker/One", architecture: "Llama", isOfficial: true),
            row("maker/Two", architecture: "Llama", isOfficial: true), row("x/merge", base: "x/merge (Merge)"),
        ]
        let lineage = BaseLineage(of: rows, models: [:], parameters: [8e9, 8e9, nil])
        #expect(Set(lineage.clusters).count == 3)
        #expect(lineage.account.own == 2 && lineage.account.alone == 1)
    }
}
