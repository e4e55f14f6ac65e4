import CIOReport
import Synchronization
import Telemetry

/// A counter of energy as macOS shows it.
struct AppleCounter: Sendable, Hashable {
    /// "CPU Energy", "DIE_1_CPU Energy", "GPU Energy", "ANE0", "DRAM0"; and many parts of these.
    let name: String
    /// "mJ", "uJ", "nJ".
    let unit: String
    let value: Int64
}

/// Where the counters are read from; a function, so that tests give their own.
typealias AppleCounters = @Sendable () -> [AppleCounter]?

/// The counters of this Mac.
final class AppleEnergyModel: Sendable {
    private let subscription: Mutex<UInt>

    /// - Throws: Why there is none.
    init() throws(PowerSourceError) {
        var reason = [CChar](repeating: 0, count: 256)
        guard let subscription = cioreport_open(&reason, reason.count) else {
            let text = String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            throw PowerSourceError(AppleSource.title, .absent, finding: text)
        }
        self.subscription = Mutex(UInt(bitPattern: subscription))
    }

    func counters() -> [AppleCounter]? {
        var found = [cioreport_counter](repeating: cioreport_counter(), count: 512)
        let count = subscription.withLock { cioreport_read(OpaquePointer(bitPattern: $0), &found, 512) }
        guard count >= 0 else { return nil }
        return found.prefix(Int(count)).map {
            AppleCounter(name: Self.text($0.name), unit: Self.text($0.unit), value: $0.value)
        }
    }

    /// The text of a C array, which ends with a zero.
    private static func text<Characters>(_ characters: Characters) -> String {
        Swift.withUnsafeBytes(of: characters) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
