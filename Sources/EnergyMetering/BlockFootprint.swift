public import Footprint
import Ledger
import Studies

/// What was used while a block ran.
public struct BlockFootprint: Sendable {
    /// One part of the machine.
    public struct Part: Sendable {
        /// `processor-0`, `memory`, `accelerator-1`, `rest-of-system`.
        public let component: String
        /// What gave the numbers: "RAPL (powercap), package-0".
        public let source: String
        /// What the part used, with its range, and whether that is measured, estimated or assumed.
        public let machine: Estimate<Energy>
        /// This process's share of it.
        public let process: Estimate<Energy>
        /// Whether it is in the sum, and not inside another part (processors in a meter of the whole machine).
        public let isAdded: Bool
    }

    public let name: String
    /// Without time for which the machine slept.
    public let duration: TimeSpan
    public let parts: [Part]
    /// What the machine used meanwhile; `nil` where no source gave a value.
    public let machine: Estimate<Energy>?
    /// This process's share of it.
    public let process: Estimate<Energy>?
    /// What was used for nothing: processors that had nothing to do, memory that nobody uses.
    public let idle: Estimate<Energy>?
    /// What a reader of these numbers should know, in sentences.
    public let remarks: [String]

    /// Sensors and models that move in steps hardly see less.
    static let shortest = TimeSpan.seconds(0.05)

    init(_ name: String, duration: TimeSpan, used: [TotalRecord], components: [ComponentRecord]) {
        self.name = name
        self.duration = duration
        // A counter that did not move has seen nothing, which is not 0.
        let seen = used.filter { $0.machine > 0 }
        let run = RunFootprint(
            RecordedRun(
                run: RunRecord(id: name, command: [], host: "", started: 0, wattmarkVersion: ""),
                components: components, totals: seen))
        parts = run.parts.filter { $0.covered > .zero }.map {
            Part(
                component: $0.component, source: $0.source, machine: $0.machine, process: $0.command,
                isAdded: $0.isAdded)
        }
        machine = run.machine
        process = run.command
        idle = run.idle
        remarks = Self.remarks(parts, unseen: used.filter { $0.machine <= 0 }.map(\.component), duration: duration)
    }

    private static func remarks(_ parts: [Part], unseen: [String], duration: TimeSpan) -> [String] {
        var remarks: [String] = []
        if parts.isEmpty {
            remarks.append("Nothing gave a value, so the energy is unknown; wattmark doctor says why.")
        } else if !parts.contains(where: { $0.machine.method == .measured }) {
            remarks.append("No sensor can be read here: the energy is modelled from the load.")
        }
        if duration < shortest {
            remarks.append(
                "The block took less than \(shortest.text(digits: 2)), which meters hardly see; measure many as one.")
        }
        if !parts.isEmpty, !unseen.isEmpty {
            remarks.append("No value for " + unseen.joined(separator: ", ") + ": the sum lacks it.")
        }
        return remarks
    }

    /// The machine's mean power; `nil` for a block without duration.
    public var power: Estimate<Power>? {
        guard let machine, duration > .zero else { return nil }
        return machine / Estimate(duration, method: .measured)
    }

    /// The carbon of the machine's electricity in the block, location-based.
    ///
    /// - Parameters:
    ///   - intensity: Of the grid at the place and time.
    ///   - pue: Power usage effectiveness of the building; at least 1.
    public func carbon(
        _ intensity: Estimate<CarbonIntensity>, pue: Estimate<Ratio>? = nil
    ) -> Estimate<CarbonMass>? {
        machine.map { machine in
            OperationalCarbon(energy: pue.map { machine * $0 } ?? machine, intensity: intensity).explained
        }
    }
}
