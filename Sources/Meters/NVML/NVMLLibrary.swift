import CNVML
public import Telemetry

/// NVIDIA's management library, loaded at run time; its functions are called by this file alone.
///
/// NVML may be called from any thread (NVML API Reference Guide, vR590, "Thread Safety").
public struct NVMLLibrary: Sendable {
    static let title = "NVIDIA (NVML)"

    private let functions: cnvml_functions

    /// Loads the library of this machine and starts it.
    public static func load() throws(PowerSourceError) -> NVMLLibrary {
        guard let functions = cnvml_load() else {
            throw PowerSourceError(
                title, .absent, finding: String(cString: cnvml_load_error()),
                remedy: "with an NVIDIA card, install its driver; in a container, NVIDIA_DRIVER_CAPABILITIES=utility")
        }
        return try NVMLLibrary(functions.pointee)
    }

    /// Starts a library.
    ///
    /// - Parameter functions: Whose first three are set.
    init(_ functions: cnvml_functions) throws(PowerSourceError) {
        self.functions = functions
        let status = NVMLStatus(code: functions.start())
        guard status == .success else { throw Self.refusal(status) }
    }

    /// The cards of the machine, those that do not answer as errors.
    func cards() throws(PowerSourceError) -> [Result<NVMLCard, NVMLCardFailure>] {
        var count: UInt32 = 0
        let status = NVMLStatus(code: functions.device_count(&count))
        guard status == .success else { throw Self.refusal(status) }
        return (0..<Int(count)).map { index in
            var device: cnvml_device?
            let status = NVMLStatus(code: functions.device_at(UInt32(index), &device))
            guard status == .success, let device else {
                return .failure(NVMLCardFailure(index: index, status: status))
            }
            let handle = NVMLHandle(device)
            return .success(
                NVMLCard(
                    index: index, handle: handle, name: text { functions.device_name?(device, $0, $1) } ?? "NVIDIA GPU",
                    uuid: text { functions.device_uuid?(device, $0, $1) }, isPartitioned: isPartitioned(handle)))
        }
    }

    var driverVersion: String? { text { functions.driver_version?($0, $1) } }

    /// Millijoules since the driver was loaded.
    func energy(_ card: NVMLHandle) throws(NVMLStatus) -> UInt64 {
        var millijoules: UInt64 = 0
        try check(functions.energy?(card.device, &millijoules))
        return millijoules
    }

    /// Milliwatts.
    func power(_ card: NVMLHandle) throws(NVMLStatus) -> UInt32 {
        var milliwatts: UInt32 = 0
        try check(functions.power?(card.device, &milliwatts))
        return milliwatts
    }

    /// The part of the last sample period in which something ran, 0 to 1.
    func utilisation(_ card: NVMLHandle) throws(NVMLStatus) -> Double {
        var rates = cnvml_utilisation()
        try check(functions.utilisation?(card.device, &rates))
        guard rates.processor <= 100 else { throw .notSupported }
        return Double(rates.processor) / 100
    }

    /// The same, in each of the driver's sample periods since a time stamp of the library's own.
    func utilisation(_ card: NVMLHandle, since: UInt64) throws(NVMLStatus) -> [(microseconds: UInt64, part: Double)] {
        guard let ask = functions.samples else { throw .functionNotFound }
        let kind = CNVML_UTILISATION_SAMPLES
        var (count, value): (UInt32, Int32) = (0, 0)
        switch NVMLStatus(code: ask(card.device, kind, since, &value, &count, nil)) {
        case .success, .insufficientSize: break
        case .notFound: return []
        case let status: throw status
        }
        count = min(count, 4_096) + 32
        var samples = [cnvml_sample](repeating: cnvml_sample(), count: Int(count))
        switch NVMLStatus(code: ask(card.device, kind, since, &value, &count, &samples)) {
        case .success: break
        case .notFound: return []
        case let status: throw status
        }
        guard value == CNVML_UNSIGNED_VALUE else { throw .notSupported }
        return samples.prefix(Int(count)).compactMap { sample in
            guard sample.microseconds > since, sample.value.percent <= 100 else { return nil }
            return (sample.microseconds, Double(sample.value.percent) / 100)
        }
    }

    private func isPartitioned(_ card: NVMLHandle) -> Bool {
        var (current, pending): (UInt32, UInt32) = (0, 0)
        return functions.partition_mode?(card.device, &current, &pending) == 0 && current == 1
    }

    /// The card of a UUID, or that which holds a partition of that UUID.
    func card(uuid: String) -> NVMLHandle? {
        var device: cnvml_device?
        guard functions.device_named?(uuid, &device) == 0, let device else { return nil }
        guard uuid.hasPrefix("MIG-") else { return NVMLHandle(device) }
        var card: cnvml_device?
        guard functions.card_of_partition?(device, &card) == 0, let card else { return nil }
        return NVMLHandle(card)
    }

    /// What processes used since a time stamp of the library's own.
    func samples(_ card: NVMLHandle, since: UInt64) throws(NVMLStatus) -> [NVMLProcessSample] {
        guard let ask = functions.process_samples else { throw .functionNotFound }
        var count: UInt32 = 0
        switch NVMLStatus(code: ask(card.device, nil, &count, since)) {
        case .success, .insufficientSize: break
        case .notFound: return []
        case let status: throw status
        }
        // More may come between the two calls; no card has so many processes.
        count = min(count, 4_096) + 32
        var samples = [cnvml_process_sample](repeating: cnvml_process_sample(), count: Int(count))
        switch NVMLStatus(code: ask(card.device, &samples, &count, since)) {
        case .success: break
        case .notFound: return []
        case let status: throw status
        }
        // Buffers come back with empty and impossible entries between the others.
        return samples.prefix(Int(count)).compactMap { sample in
            guard sample.process > 0, sample.microseconds > since, sample.multiprocessors <= 100 else { return nil }
            return NVMLProcessSample(
                process: Int32(truncatingIfNeeded: sample.process), microseconds: sample.microseconds,
                part: Double(sample.multiprocessors) / 100)
        }
    }

    /// The processes that have a context on a card.
    func processes(_ card: NVMLHandle) throws(NVMLStatus) -> Set<Int32> {
        guard let ask = functions.processes else { throw .functionNotFound }
        var count: UInt32 = 0
        switch NVMLStatus(code: ask(card.device, &count, nil)) {
        case .success where count == 0: return []
        case .success, .insufficientSize: break
        case let status: throw status
        }
        count = min(count, 4_096) + 32
        var processes = [cnvml_process](repeating: cnvml_process(), count: Int(count))
        try check(ask(card.device, &count, &processes))
        return Set(processes.prefix(Int(count)).map { Int32(truncatingIfNeeded: $0.process) })
    }

    private func check(_ code: Int32?) throws(NVMLStatus) {
        guard let code else { throw .functionNotFound }
        if code != 0 { throw NVMLStatus(code: code) }
    }

    private func text(_ read: (UnsafeMutablePointer<CChar>, UInt32) -> Int32?) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
            // A buffer that has bytes has a base address; the last byte stays 0.
            guard let start = buffer.baseAddress else { return nil }
            buffer.initialize(repeating: 0)
            guard read(start, 127) == 0 else { return nil }
            return String(cString: start)
        }
    }

    private static func refusal(_ status: NVMLStatus) -> PowerSourceError {
        PowerSourceError(
            title, status.reason, finding: "libnvidia-ml.so.1 \(status.finding)", remedy: status.remedy)
    }
}

/// A card as NVML knows it; the library owns what it stands for.
struct NVMLHandle: Sendable, Hashable {
    fileprivate nonisolated(unsafe) let device: cnvml_device

    init(_ device: cnvml_device) { self.device = device }
}

/// A card of the machine.
struct NVMLCard: Sendable, Hashable {
    /// In the order of the PCI bus.
    let index: Int
    let handle: NVMLHandle
    let name: String
    /// `GPU-…`
    let uuid: String?
    /// Split by MIG: power and energy are of the whole card, and use is not told.
    let isPartitioned: Bool

    var label: String { "GPU \(index) \(name)" + (isPartitioned ? " (MIG, the whole card)" : "") }
}

/// A card that does not answer.
struct NVMLCardFailure: Error, Sendable, Hashable {
    let index: Int
    let status: NVMLStatus
}

/// What a process used of a card in a sample period of the driver.
struct NVMLProcessSample: Sendable, Hashable {
    let process: Int32
    let microseconds: UInt64
    /// Of the card's multiprocessors, 0 to 1.
    let part: Double
}
