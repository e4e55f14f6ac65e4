import Footprint
public import Telemetry

/// A meter at the machine's power supply, through the kernel's hwmon interface: all that the machine draws.
///
/// Known are those that are made to see everything: the meter of servers' firmware (ACPI), Corsair's power supplies, and
/// Apple's controller. A meter on a rail of a board (INA226 and the like) sees a part that nothing names, and those of
/// processors and cards belong to other sources: neither is read here. What a server's firmware calls its meter is believed.
///
/// Uncertainty: what the meter states (`power1_accuracy`); 10 % either way is assumed of one that states nothing.
public struct SupplyMeterSource: PowerSource {
    public let name: String = SupplyMeterSource.title
    public let channels: [PowerChannel]
    private let path: String
    private var file = SystemFile(capacity: 256)

    private static let title = "meter at the supply (hwmon)"
    static let uncertainty = Uncertainty(plusMinus: 0.1)
    /// More than a server draws.
    private static let most = Power.kilowatts(50)
    /// The chip, and the label of its number for everything; `nil` where it has one number alone.
    private static let known: [String: String?] = [
        "power_meter": nil, "corsairpsu": "power total", "macsmc_hwmon": "Total System Power",
    ]

    /// - Parameter root: The folder that holds `sys`; "/" on the machine itself.
    /// - Throws: `PowerSourceError` where there is none.
    public static func find(root: String = "/") throws(PowerSourceError) -> SupplyMeterSource {
        let folder = root + (root.hasSuffix("/") ? "" : "/") + "sys/class/hwmon"
        var file = SystemFile(capacity: 256)
        var unreadable: String?
        for hwmon in FolderListing(folder).names ?? [] {
            let meter = "\(folder)/\(hwmon)"
            guard let chip = file.line(meter + "/name"), let label = known[chip] else { continue }
            for path in paths(in: meter, label: label, &file) {
                if let value = file.number(path), value > 0 { return SupplyMeterSource(path, chip: chip, in: meter) }
                unreadable = path
            }
        }
        if let unreadable { throw PowerSourceError(title, .faulty, finding: "\(unreadable) gives no power") }
        throw PowerSourceError(title, .absent, finding: "\(folder) has no meter that is known to see the whole machine")
    }

    private static func paths(in folder: String, label: String?, _ file: inout SystemFile) -> [String] {
        let names = FolderListing(folder).names ?? []
        return names.filter { $0.hasPrefix("power") && ($0.hasSuffix("_average") || $0.hasSuffix("_input")) }
            .filter { name in
                guard let label else { return true }
                let number = name.prefix { $0 != "_" }
                return file.line("\(folder)/\(number)_label") == label
            }
            .map { "\(folder)/\($0)" }
    }

    private init(_ path: String, chip: String, in folder: String) {
        self.path = path
        var file = SystemFile(capacity: 256)
        channels = [
            PowerChannel(
                Component(.supply), label: "\(chip), power integrated", method: .measured,
                uncertainty: file.line(folder + "/power1_accuracy").flatMap(Self.accuracy) ?? Self.uncertainty)
        ]
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        guard let value = file.number(path) else { return [.missing("\(path) cannot be read")] }
        let power = Power.watts(Double(value) / 1e6)
        guard value > 0, power <= Self.most else { return [.missing("\(path) tells \(power.text())")] }
        return [.power(power)]
    }

    /// ACPI states how much of the value is certain: "95.0%" is 5 % either way.
    static func accuracy(_ text: String) -> Uncertainty? {
        guard text.hasSuffix("%"), let percent = Double(text.dropLast()), percent >= 50, percent < 100 else {
            return nil
        }
        return Uncertainty(plusMinus: (100 - percent) / 100)
    }
}
