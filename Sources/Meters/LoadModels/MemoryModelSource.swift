public import Catalog
public import Footprint
public import Telemetry

/// Power of the memory without a sensor: from the installed size in `/proc/meminfo`.
///
/// Memory draws about the same whether it is used or not, so the power is constant and that of the whole machine. What
/// falls to a command is its resident share of it (`MemoryModelSource.share`), never a minimum.
public struct MemoryModelSource: PowerSource {
    private static let sourceName = "memory size"

    public let name: String = MemoryModelSource.sourceName
    public let channels: [PowerChannel]
    /// Memory that the system can use; what is reserved by firmware is not in it.
    public let size: DataSize

    private let power: Power

    /// Looks at the memory of a machine. Its type is readable by root only; the range of the catalog's row allows for it.
    ///
    /// - Parameter root: The folder that holds `proc`; "/" on the machine itself.
    /// - Throws: `PowerSourceError` where the size cannot be read; `RowProblem` of a damaged catalog.
    public static func find(root: String, catalog: ReferenceCatalog) throws -> MemoryModelSource {
        let path = (root.hasSuffix("/") ? root : root + "/") + "proc/meminfo"
        guard let text = readText(path) else {
            throw PowerSourceError(sourceName, .absent, finding: "\(path) cannot be read")
        }
        guard let size = installed(text) else {
            throw PowerSourceError(sourceName, .faulty, finding: "\(path) has no line ‘MemTotal: … kB’")
        }
        let factor = try catalog.embodiedHardware("dram-power-per-gb").factor
        guard case .power(let perGigabyte, per: .gigabyte) = factor else {
            throw PowerSourceError("catalog", .faulty, finding: "‘dram-power-per-gb’ is not a power per GB")
        }
        let power = MemoryPower(
            size: Estimate(size, method: .measured), perGigabyte: perGigabyte
        ).result.weakened(to: .estimated)
        return MemoryModelSource(size: size, power: power)
    }

    private init(size: DataSize, power: Estimate<Power>) {
        self.size = size
        self.power = power.central
        let gigabytes = (size.gigabytes * 10).rounded() / 10
        channels = [
            PowerChannel(
                Component(.memory), label: "memory from its size, \(gigabytes) GB", method: power.method,
                uncertainty: Uncertainty(around: power))
        ]
    }

    public mutating func read(at moment: Moment) -> [PowerReading] { [.power(power)] }

    /// The share of the memory's power that falls to processes with this much resident memory.
    ///
    /// ```swift
    /// // 0.05 GB of 16 GB: 0.05 / 16 of the power
    /// source.share(resident: .gigabytes(0.05)).value == 0.003125
    /// ```
    public func share(resident: DataSize) -> Ratio {
        Ratio(min(max((resident / size).value, 0), 1))
    }

    private static func installed(_ text: String) -> DataSize? {
        for line in text.split(separator: "\n") where line.hasPrefix("MemTotal:") {
            let fields = line.split(separator: " ")
            guard fields.count == 3, fields[2] == "kB", let kibibytes = UInt64(fields[1]), kibibytes > 0 else {
                return nil
            }
            return .bytes(Double(kibibytes) * 1_024)
        }
        return nil
    }
}
