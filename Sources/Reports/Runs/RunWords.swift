import Footprint
import Ledger
public import Studies

/// Sentences about a run.
public enum RunWords {
    /// The result in one or two sentences: energy, carbon, and what of it was measured.
    public static func summary(_ run: RunFootprint) -> String {
        guard let energy = run.facilityEnergy ?? run.energy else {
            return "No power source gave a value, so the energy of this run is unknown; wattmark doctor says why."
        }
        let whose = run.run.scope == "process" ? "The command" : "The machine"
        let time = run.run.duration.map { " in \($0.text())" } ?? ""
        var text = "\(whose) used \(energy.text)\(time)"
        if let carbon = run.carbon { text += ", \(carbon.text) CO2e" }
        return text + ". " + evidence(run)
    }

    /// What was measured and what not, by its part of the energy.
    static func evidence(_ run: RunFootprint) -> String {
        let added = run.parts.filter { $0.isAdded && $0.covered > .zero }
        let whole = added.reduce(0) { $0 + $1.machine.central.joules }
        guard whole > 0 else { return "" }
        let shares = Method.allCases.compactMap { method -> String? in
            let part = added.filter { $0.machine.method == method }
            guard !part.isEmpty else { return nil }
            let share = part.reduce(0) { $0 + $1.machine.central.joules } / whole
            return "\(DecimalText.significant(share * 100, digits: 2)) % \(method.rawValue)"
        }
        return "Of the machine's energy " + shares.joined(separator: ", ") + "."
    }

    /// A processor that had nothing to do for nearly all of the run, whose power is modelled: the range that is printed is
    /// that of a loaded one.
    private static func idleModel(_ run: RunFootprint) -> String? {
        let isIdle = run.parts.contains { part in
            part.component.hasPrefix("processor") && part.machine.method != .measured && part.isAdded
                && part.machine.central > .zero && (part.idle.central / part.machine.central).value > mostlyIdle
        }
        guard isIdle else { return nil }
        return
            "The processor was nearly idle and its power is modelled: one that does not sleep draws up to forty times the "
            + "middle of its range (processor-idle-share in the catalog)."
    }

    /// Below a load of 5 % the model is less certain than its range says.
    private static let mostlyIdle = 0.95

    static func remarks(_ run: RunFootprint) -> [String] {
        var remarks: [String] = []
        switch run.run.state {
        case .recovered:
            remarks.append(
                "The tracker was stopped before the command ended; the run was rebuilt from its journal and is complete "
                    + "to its last sample.")
        case .interrupted: remarks.append("The command was ended by a signal.")
        case .running: remarks.append("The run is going on.")
        case .finished: break
        }
        let missing = run.parts.filter { $0.isAdded && $0.missing.seconds > 0.05 * max($0.covered.seconds, 1) }
        for part in missing {
            remarks.append(
                "\(part.component) gave no value for \(part.missing.text()) of the run; its energy is that of the other "
                    + "\(part.covered.text()).")
        }
        for part in unknownShares(run) {
            remarks.append(
                "Of the energy of \(part.component) it is unknown how much of \(part.commandUnknown.text()) was the "
                    + "command's: between nothing and all of it, and half is assumed.")
        }
        if let idle = idleModel(run) { remarks.append(idle) }
        if run.carbon == nil, run.energy != nil {
            remarks.append("No place was given, so carbon is unknown: --grid FR, or wattmark grid to see the names.")
        }
        if run.run.place.intensity?.method == "assumed" {
            remarks.append(
                "No place was given: the carbon intensity is the world's mean with the range of the countries. "
                    + "--grid FR gives your own.")
        }
        return remarks + run.notes
    }

    /// The parts of which it is unknown whose they are; what follows others is unknown where they are, and not named.
    private static func unknownShares(_ run: RunFootprint) -> [RunFootprint.Part] {
        let unknown = run.parts.filter { $0.isAdded && $0.commandUnknown > .zero }
        let causes = unknown.filter { $0.component != "rest-of-system" && !ComponentNesting.isWhole($0.component) }
        return causes.isEmpty ? unknown : causes
    }

    /// Why parts of the machine are shown and not added.
    static func nesting(_ run: RunFootprint) -> [String] {
        guard run.parts.contains(where: { !$0.isAdded }) else { return [] }
        var sentences: [String] = []
        for part in run.parts where ComponentNesting.isWhole(part.component) {
            switch (part.component, part.isAdded) {
            case ("system", true):
                sentences.append("system is the platform's own meter: it contains the processors and the memory.")
            case (let whole, true):
                sentences.append("\(whole) is all that the machine draws: it contains the other parts.")
            case (let whole, false) where !part.isBelieved:
                sentences.append(
                    "\(whole) told less than the meters of the parts that it contains, which cannot be: it is not believed. "
                        + "The sum is that of its parts; what lies between them is missing.")
            case (let whole, false)
            where run.parts.contains { $0.isAdded && ComponentNesting.isInside($0.component, whole) }:
                sentences.append("\(whole) had no value for a part of the run, so the sum is that of its parts.")
            default: break
            }
        }
        return sentences
    }

    /// A command as one would type it, shortened.
    public static func command(_ words: [String], longest: Int) -> String {
        let text = words.map(quoted).joined(separator: " ")
        return text.count <= longest ? text : String(text.prefix(longest - 1)) + "…"
    }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=:,@%+".contains($0)) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// Enough of an id to name a run.
    public static func shortName(_ id: String) -> String { String(id.prefix(8)) }
}
