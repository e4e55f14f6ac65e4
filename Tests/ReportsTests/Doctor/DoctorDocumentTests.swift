import Footprint
import Reports
import Telemetry
import TestSupport
import Testing
import Tracking

@Suite("What can be measured here")
struct DoctorDocumentTests {
    private func tried(
        _ component: Component, _ label: String, _ power: Double?, method: Footprint.Method = .measured,
        problem: String? = nil
    ) -> TriedChannel {
        TriedChannel(
            source: "RAPL (powercap)",
            channel: PowerChannel(component, label: label, method: method, uncertainty: .init(plusMinus: 0.05)),
            power: power.map { .watts($0) }, problem: problem)
    }

    private func text(_ sources: [TriedChannel], refused: [PowerSourceError] = []) throws -> String {
        try Document(sources: sources, refused: refused, restOfSystem: nil, ledger: ["The ledger can be written."])
            .rendered(as: .table)
    }

    @Test("Each source with its power now and its range, and what sees what")
    func sources() throws {
        let text = try text([tried(Component(.processor, 0), "package-0", 40)])
        #expect(text.contains("Sensors see the processor; the rest is modelled."))
        #expect(text.contains("processor-0"))
        #expect(text.contains("(38"))
    }

    @Test("A machine without sensors, and one with a meter of the whole, are told apart")
    func kinds() throws {
        #expect(
            try text([tried(Component(.processor, 0), "load", 9, method: .estimated)])
                .contains("No sensor can be read here"))
        #expect(try text([tried(Component(.system), "psys", 60)]).contains("A meter sees the whole machine."))
    }

    @Test("A source that cannot be used is named with its reason and the command that mends it")
    func refused() throws {
        let error = PowerSourceError(
            "RAPL (powercap)", .notPermitted, finding: "energy_uj may be read by root only", remedy: "run as root")
        let text = try text([tried(Component(.memory), "dram", nil, problem: "EIO")], refused: [error])
        #expect(text.contains("What cannot be used, and why"))
        #expect(text.contains("may be read by root only; run as root"))
        #expect(text.contains("dram: EIO"))
    }
}
