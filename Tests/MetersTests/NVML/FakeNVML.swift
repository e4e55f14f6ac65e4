import CNVML
import Synchronization
import Telemetry

@testable import Meters

/// A card of a made-up NVIDIA driver. A number that is `nil` is not supported.
final class FakeCard: Sendable {
    struct State: Sendable {
        var name = "NVIDIA H200"
        var uuid = "GPU-00000000-0000-0000-0000-000000000000"
        var millijoules: UInt64? = 1_000_000
        var milliwatts: UInt32? = 70_000
        var utilisation: UInt32? = 0
        /// Per cent by time stamp, where the driver keeps samples of it.
        var history: [UInt64: UInt32]?
        var isPartitioned = false
        var samples: [cnvml_process_sample]? = []
        var present: [UInt32]? = []
        /// Answers everything with this error.
        var error: Int32 = 0

        /// Under MIG no use is told.
        var toldUtilisation: UInt32? { isPartitioned ? nil : utilisation }
        var toldHistory: [UInt64: UInt32]? { isPartitioned ? nil : history }
        var toldSamples: [cnvml_process_sample]? { isPartitioned ? nil : samples }
    }

    let state: Mutex<State>

    init(_ change: (inout State) -> Void = { _ in }) {
        var state = State()
        change(&state)
        self.state = Mutex(state)
    }

    func set(_ change: (inout sending State) -> Void) { state.withLock { change(&$0) } }

    func sample(_ process: UInt32, _ percent: UInt32, at microseconds: UInt64) {
        state.withLock {
            $0.samples?.append(
                cnvml_process_sample(
                    process: process, microseconds: microseconds, multiprocessors: percent, memory: 0, encoder: 0,
                    decoder: 0))
        }
    }
}

/// A made-up NVIDIA driver as a table of C functions. A card's handle is the card's own address; as with a real driver it
/// is good until the process ends, so the card is never freed.
final class FakeNVML: Sendable {
    let cards: [FakeCard]
    /// Of `nvmlInit` and of `nvmlDeviceGetCount`.
    let start: Int32
    let count: Int32

    /// The functions know no context: while a table is made and asked for its cards, this says whose they are.
    @TaskLocal static var current: FakeNVML?

    init(_ cards: [FakeCard], start: Int32 = 0, count: Int32 = 0) {
        (self.cards, self.start, self.count) = (cards, start, count)
    }

    /// - Parameter change: Takes functions away, as an older library has them not.
    func library(_ change: (inout cnvml_functions) -> Void = { _ in }) throws -> NVMLLibrary {
        var functions = Self.functions
        change(&functions)
        return try Self.$current.withValue(self) { try NVMLLibrary(functions) }
    }

    func source(_ change: (inout cnvml_functions) -> Void = { _ in }) throws -> NVMLSource {
        let library = try library(change)
        return try Self.$current.withValue(self) { try NVMLSource.find(library) }
    }

    func loads(_ environment: [String: String] = [:]) throws -> NVMLLoads {
        let library = try library()
        return Self.$current.withValue(self) { NVMLLoads(library, environment: environment) }
    }

    fileprivate static func card(_ device: cnvml_device?) -> FakeCard {
        // Only handles that `device_at` gave come here.
        Unmanaged<FakeCard>.fromOpaque(UnsafeRawPointer(device!)).takeUnretainedValue()
    }

    private static func write(_ text: String, _ buffer: UnsafeMutablePointer<CChar>?, _ size: UInt32) -> Int32 {
        let bytes = Array(text.utf8).prefix(Int(size) - 1)
        for (place, byte) in bytes.enumerated() { buffer?[place] = CChar(bitPattern: byte) }
        buffer?[bytes.count] = 0
        return 0
    }

    /// The value or the error of a card.
    private static func answer<Value: Sendable>(
        _ device: cnvml_device?, _ value: (FakeCard.State) -> Value?, _ give: (Value) -> Void
    ) -> Int32 {
        let state = card(device).state.withLock { $0 }
        guard state.error == 0 else { return state.error }
        guard let value = value(state) else { return 3 }
        give(value)
        return 0
    }

    static var functions: cnvml_functions {
        var functions = cnvml_functions()
        functions.start = { FakeNVML.current?.start ?? 1 }
        functions.device_count = { count in
            count?.pointee = UInt32(FakeNVML.current?.cards.count ?? 0)
            return FakeNVML.current?.count ?? 1
        }
        functions.device_at = { index, device in
            guard let cards = FakeNVML.current?.cards, Int(index) < cards.count else { return 2 }
            let card = cards[Int(index)]
            let error = card.state.withLock { $0.error }
            device?.pointee = OpaquePointer(Unmanaged.passRetained(card).toOpaque())
            return error
        }
        functions.driver_version = { FakeNVML.write("580.82.07", $0, $1) }
        functions.device_name = { device, text, size in
            FakeNVML.write(FakeNVML.card(device).state.withLock { $0.name }, text, size)
        }
        functions.device_uuid = { device, text, size in
            FakeNVML.write(FakeNVML.card(device).state.withLock { $0.uuid }, text, size)
        }
        functions.energy = { device, value in FakeNVML.answer(device, \.millijoules) { value?.pointee = $0 } }
        functions.power = { device, value in FakeNVML.answer(device, \.milliwatts) { value?.pointee = $0 } }
        functions.utilisation = { device, value in
            FakeNVML.answer(device, \.toldUtilisation) {
                value?.pointee = cnvml_utilisation(processor: $0, memory: 0)
            }
        }
        functions.samples = { device, kind, since, value, count, samples in
            var result: Int32 = 0
            let status = FakeNVML.answer(device, \.toldHistory) { history in
                let new = history.filter { $0.key > since }.sorted { $0.key < $1.key }
                value?.pointee = 1
                guard kind == 1, !new.isEmpty else {
                    result = 6
                    return
                }
                guard let samples, let space = count?.pointee else {
                    count?.pointee = UInt32(new.count)
                    return
                }
                for (place, sample) in new.prefix(Int(space)).enumerated() {
                    samples[place] = cnvml_sample(
                        microseconds: sample.key, value: .init(percent: sample.value))
                }
                count?.pointee = min(space, UInt32(new.count))
            }
            return status == 0 ? result : status
        }
        functions.partition_mode = { device, now, _ in
            FakeNVML.answer(device, \.isPartitioned) { now?.pointee = $0 ? 1 : 0 }
        }
        functions.device_named = { uuid, device in
            guard let uuid, let cards = FakeNVML.current?.cards else { return 6 }
            let name = String(cString: uuid)
            // A partition of card n is called MIG-n-…
            let found = cards.indices.first {
                name == cards[$0].state.withLock { $0.uuid } || name.hasPrefix("MIG-\($0)-")
            }
            guard let found else { return 6 }
            device?.pointee = OpaquePointer(Unmanaged.passRetained(cards[found]).toOpaque())
            return 0
        }
        functions.card_of_partition = { partition, device in
            device?.pointee = partition
            return 0
        }
        functions.process_samples = { device, samples, count, since in
            var result: Int32 = 0
            let status = FakeNVML.answer(device, \.toldSamples) { all in
                let new = all.filter { $0.microseconds > since }
                guard !new.isEmpty else {
                    result = 6
                    return
                }
                guard let samples, let space = count?.pointee else {
                    count?.pointee = UInt32(new.count)
                    result = 7
                    return
                }
                for (place, sample) in new.prefix(Int(space)).enumerated() { samples[place] = sample }
                count?.pointee = min(space, UInt32(new.count))
            }
            return status == 0 ? result : status
        }
        functions.processes = { device, count, processes in
            var result: Int32 = 0
            let status = FakeNVML.answer(device, \.present) { present in
                guard let processes, let space = count?.pointee, space >= present.count else {
                    count?.pointee = UInt32(present.count)
                    result = present.isEmpty ? 0 : 7
                    return
                }
                for (place, process) in present.enumerated() {
                    processes[place] = cnvml_process(process: process, bytes: 1, partition: 0, compute_partition: 0)
                }
                count?.pointee = UInt32(present.count)
            }
            return status == 0 ? result : status
        }
        return functions
    }
}
