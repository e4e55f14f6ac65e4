import Footprint
public import Telemetry

/// A battery that feeds the machine: all that it draws, display and accelerators included.
///
/// A battery tells this only while it discharges and no charger feeds the machine beside it; otherwise there is no value.
/// Several batteries are added. The firmware renews the number every few seconds to half a minute and states no accuracy:
/// 10 % either way is an assumption.
public struct BatterySource: PowerSource {
    public let name: String = BatterySource.title
    public let channels: [PowerChannel]
    private let folder: String
    private var file = SystemFile(capacity: 256)

    private static let title = "battery"
    static let uncertainty = Uncertainty(plusMinus: 0.1)

    /// Looks for a battery that feeds the machine now.
    ///
    /// - Parameter root: The folder that holds `sys`; "/" on the machine itself.
    /// - Throws: `PowerSourceError` where there is none, or it is not in use.
    public static func find(root: String = "/") throws(PowerSourceError) -> BatterySource {
        let folder = root + (root.hasSuffix("/") ? "" : "/") + "sys/class/power_supply"
        var source = BatterySource(folder)
        let batteries = source.supplies(ofType: "Battery")
        guard !batteries.isEmpty else {
            throw PowerSourceError(title, .absent, finding: "\(folder) has no battery of the machine")
        }
        switch source.power() {
        case .success: return source
        case .failure(let problem):
            throw PowerSourceError(
                title, problem.isFault ? .faulty : .absent, finding: problem.text,
                remedy: problem.isFault ? nil : "unplug the machine to measure all that it draws")
        }
    }

    private init(_ folder: String) {
        self.folder = folder
        channels = [
            PowerChannel(
                Component(.supply), label: "battery, power integrated", method: .measured, uncertainty: Self.uncertainty
            )
        ]
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        switch power() {
        case .success(let power): [.power(power)]
        case .failure(let problem): [.missing(problem.text)]
        }
    }

    private struct Problem: Error {
        let text: String
        /// And not just a battery that is not in use.
        let isFault: Bool
    }

    private mutating func power() -> Result<Power, Problem> {
        if let charger = connectedCharger() {
            return .failure(Problem(text: "\(charger) feeds the machine, and not the battery alone", isFault: false))
        }
        var sum = Power.zero
        var states: [String] = []
        for battery in supplies(ofType: "Battery") {
            guard let status = file.line("\(folder)/\(battery)/status") else { continue }
            states.append("\(battery) is \(status.lowercased())")
            guard status == "Discharging" else { continue }
            guard let power = power(of: battery), power > .zero, power < .kilowatts(1) else {
                return .failure(Problem(text: "\(battery) discharges and tells no power", isFault: true))
            }
            sum = sum + power
        }
        guard sum > .zero else {
            let text = states.isEmpty ? "\(folder) has no battery" : states.joined(separator: ", ")
            return .failure(Problem(text: text, isFault: false))
        }
        return .success(sum)
    }

    /// In microwatts, or microamperes times microvolts; the sign of a current is not the same in all drivers.
    private mutating func power(of battery: String) -> Power? {
        if let microwatts = signed("\(folder)/\(battery)/power_now") { return .watts(abs(microwatts) / 1e6) }
        guard let microamperes = signed("\(folder)/\(battery)/current_now"),
            let microvolts = signed("\(folder)/\(battery)/voltage_now")
        else { return nil }
        return .watts(abs(microamperes) * abs(microvolts) / 1e12)
    }

    private mutating func signed(_ path: String) -> Double? {
        file.line(path).flatMap { Int64($0) }.map(Double.init)
    }

    private mutating func connectedCharger() -> String? {
        (supplies(ofType: "Mains") + supplies(ofType: "USB")).first { file.line("\(folder)/\($0)/online") == "1" }
    }

    /// Of the machine: a mouse has a battery too.
    private mutating func supplies(ofType type: String) -> [String] {
        (FolderListing(folder).names ?? []).filter { name in
            file.line("\(folder)/\(name)/type") == type && file.line("\(folder)/\(name)/scope") != "Device"
        }
    }
}
