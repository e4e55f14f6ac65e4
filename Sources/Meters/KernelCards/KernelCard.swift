/// A graphics card as its driver in the kernel shows it: AMD's (amdgpu), Intel's (i915, xe), NVIDIA's by nouveau.
///
/// The files are those of the kernel's hwmon interface, whose units are microwatts and microjoules
/// (Documentation/hwmon/sysfs-interface, Linux 6.13).
struct KernelCard: Sendable, Hashable {
    enum Meter: Sendable, Hashable {
        /// A counter of microjoules.
        case energy(String)
        /// Microwatts.
        case power(String)

        var path: String {
            switch self {
            case .energy(let path), .power(let path): path
            }
        }
    }

    /// The number in `card0`.
    let number: Int
    let folder: String
    let driver: String
    /// Where it is on the bus: `0000:03:00.0`.
    let slot: String?
    /// Maker and type as PCI numbers: `1002:744C`.
    let type: String?
    let meter: Meter
    /// A part of the processor (APU): what it tells is the power of the whole socket, processor cores included.
    let isPartOfProcessor: Bool

    var label: String { [driver, slot, type].compactMap(\.self).joined(separator: " ") }
    var busyFile: String { folder + "/gpu_busy_percent" }
    /// Whether the driver counts the time of those who have the card open, in a unit that is read here.
    var countsTime: Bool { driver == "amdgpu" || driver == "i915" }
    private static let drivers: Set<String> = ["amdgpu", "i915", "xe", "nouveau"]

    /// Whether the driver has put the card to sleep; then it is not asked, since a question may wake it.
    func isAsleep(_ file: inout SystemFile) -> Bool { file.line(folder + "/power/runtime_status") == "suspended" }

    /// The cards that have a meter.
    ///
    /// - Parameter folder: `/sys/class/drm`.
    static func cards(in folder: String) -> [KernelCard] {
        var file = SystemFile(capacity: 1_024)
        return FolderListing(folder).numbers(after: "card").compactMap { number in
            let device = "\(folder)/card\(number)/device"
            for hwmon in FolderListing(device + "/hwmon").names ?? [] {
                let meters = "\(device)/hwmon/\(hwmon)"
                guard let driver = file.line(meters + "/name"), drivers.contains(driver),
                    let meter = meter(in: meters, &file)
                else { continue }
                let event = readText(device + "/uevent") ?? ""
                return KernelCard(
                    number: number, folder: device, driver: driver, slot: value("PCI_SLOT_NAME", in: event),
                    type: value("PCI_ID", in: event), meter: meter,
                    // Only the graphics units of processors have a voltage of a north bridge.
                    isPartOfProcessor: driver == "amdgpu" && file.line(meters + "/in1_label") == "vddnb")
            }
            return nil
        }
    }

    /// The energy of the card, or of its chip; else its power.
    private static func meter(in folder: String, _ file: inout SystemFile) -> Meter? {
        let counters = FolderListing(folder).names?.filter { $0.hasPrefix("energy") && $0.hasSuffix("_input") } ?? []
        let counting = counters.filter { (file.number("\(folder)/\($0)") ?? 0) > 0 }
        let named = counting.map { name in
            (name, file.line("\(folder)/\(name.dropLast("input".count))label"))
        }
        if let counter = named.first(where: { $0.1 == "card" }) ?? named.first {
            return .energy("\(folder)/\(counter.0)")
        }
        for name in ["power1_average", "power1_input"] where file.line("\(folder)/\(name)") != nil || file.isThere {
            return .power("\(folder)/\(name)")
        }
        return nil
    }

    private static func value(_ key: String, in event: String) -> String? {
        event.split(separator: "\n").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
}
