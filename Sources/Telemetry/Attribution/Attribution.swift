public import Footprint

/// The energy of one part of the machine in an interval, and whose it is. What is neither the command's nor idle is other
/// programs'.
public struct AttributedEnergy: Sendable, Hashable {
    public let machine: Energy
    /// `nil` where the load is unknown.
    public let command: Energy?
    public let idle: Energy?

    public init(machine: Energy, command: Energy?, idle: Energy?) {
        self.machine = machine
        self.command = command
        self.idle = idle
    }
}

/// Shares a machine's energy out by load. Energy is conserved: command + others + idle = machine.
///
/// - A processor's energy is shared by time: the command's part is its processor time over the time of all processors,
///   idle is the part in which they had nothing to do. (At 25 % load, 75 % of the energy is called idle, though an idle
///   processor draws less than a busy one: the rule is one of accounting, and it adds up.)
/// - Memory by resident size; what nobody uses is idle.
/// - An accelerator by the time in which something ran on it.
/// - What no meter sees alone (board, fans, losses) in proportion to the rest.
///
/// Docs/Decisions/0008-attribution.md says why.
public struct Attribution: Sendable {
    /// Shares of the machine between two looks.
    struct Shares: Sendable, Hashable {
        let command: Double?
        let idle: Double?

        /// Shares that cannot sum to more than 1, whatever the counters say: the command's is trusted.
        init(command: Double?, inUse: Double?) {
            let part = command.map { min(max($0, 0), 1) }
            self.command = part
            idle = inUse.map { 1 - min(max($0, part ?? 0, 0), 1) }
        }
    }

    private let processor: Shares
    private let memory: Shares
    private let accelerators: [Int: Shares]

    /// The shares between two looks; `before` is `nil` at the first one, and then nothing is known.
    public init(from before: MachineLoad?, to after: MachineLoad) {
        let capacity = Self.difference(before?.capacity, after.capacity)
        processor = Shares(
            command: Self.part(Self.difference(before?.command, after.command), of: capacity),
            inUse: Self.part(Self.difference(before?.busy, after.busy), of: capacity))
        memory = Shares(
            command: Self.part(after.memoryOfCommand?.canonical, of: after.memory?.canonical),
            inUse: Self.part(after.memoryInUse?.canonical, of: after.memory?.canonical))
        accelerators = after.accelerators.mapValues { Shares(command: $0.command, inUse: $0.utilisation) }
    }

    /// Shares out what a part of the machine used.
    ///
    /// - Parameter others: What the other parts got, for a part that is shared in proportion to them.
    public func share(
        _ energy: Energy, of component: Component, inProportionTo others: [AttributedEnergy] = []
    ) -> AttributedEnergy {
        switch component.kind {
        case .processor: return split(energy, processor)
        case .memory: return split(energy, memory)
        case .accelerator: return split(energy, component.index.flatMap { accelerators[$0] })
        case .system, .supply, .restOfSystem:
            let sum = others.reduce(0) { $0 + $1.machine.joules }
            guard sum > 0 else { return split(energy, processor) }
            // Of parts whose share is unknown the share of what follows them is unknown too.
            func share(_ part: (AttributedEnergy) -> Energy?) -> Double? {
                let known = others.compactMap(part)
                return known.count == others.count ? known.reduce(0) { $0 + $1.joules } / sum : nil
            }
            return split(energy, Shares(command: share(\.command), inUse: share(\.idle).map { 1 - $0 }))
        }
    }

    private func split(_ energy: Energy, _ shares: Shares?) -> AttributedEnergy {
        AttributedEnergy(
            machine: energy, command: shares?.command.map { energy * $0 }, idle: shares?.idle.map { energy * $0 })
    }

    private static func difference(_ before: TimeSpan?, _ after: TimeSpan?) -> Double? {
        guard let before, let after, after >= before else { return nil }
        return (after - before).seconds
    }

    private static func part(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return part / whole
    }
}
