import Footprint
import Telemetry
import TestSupport
import Testing

@Suite("Whose energy it is")
struct AttributionTests {
    private let hundred = Energy.joules(100)

    /// Eight processors over one second.
    private func attribution(busy: Double, command: Double) -> Attribution {
        Attribution(
            from: MachineLoad(capacity: .zero, busy: .zero, command: .zero),
            to: MachineLoad(
                capacity: .seconds(8), busy: .seconds(busy), command: .seconds(command), memory: .gigabytes(16),
                memoryInUse: .gigabytes(8), memoryOfCommand: .gigabytes(0.05),
                accelerators: [0: AcceleratorUse(utilisation: 0.9, command: 0.6)]))
    }

    @Test("A processor's energy is shared by processor time: 2 of 8 s are the command's, 4 of 8 s are idle")
    func processor() {
        let shared = attribution(busy: 4, command: 2).share(hundred, of: Component(.processor, 0))
        #expect(shared == AttributedEnergy(machine: hundred, command: .joules(25), idle: .joules(50)))
    }

    @Test("A process of 0.05 GB on a machine of 16 GB answers for 0.3 % of the memory's energy")
    func memory() {
        let shared = attribution(busy: 4, command: 2).share(hundred, of: Component(.memory))
        #expect(isClose(shared.command?.joules ?? -1, 100 * 0.05 / 16))
        #expect(shared.idle == .joules(50))
    }

    @Test("An accelerator's energy is shared by the time in which something ran on it")
    func accelerator() {
        let attribution = attribution(busy: 4, command: 2)
        let shared = attribution.share(hundred, of: Component(.accelerator, 0))
        #expect(shared.command == .joules(60))
        #expect(isClose(shared.idle?.joules ?? -1, 10))
        let unknown = attribution.share(hundred, of: Component(.accelerator, 7))
        #expect(unknown == AttributedEnergy(machine: hundred, command: nil, idle: nil))
    }

    @Test("What no meter sees alone follows the rest in proportion")
    func restOfSystem() {
        let attribution = attribution(busy: 4, command: 2)
        let processor = attribution.share(.joules(300), of: Component(.processor, 0))
        let memory = attribution.share(.joules(100), of: Component(.memory))
        let rest = attribution.share(.joules(40), of: Component(.restOfSystem), inProportionTo: [processor, memory])
        #expect(isClose(rest.command?.joules ?? 0, 40 * (75 + 100 * 0.05 / 16) / 400))
        #expect(isClose(rest.idle?.joules ?? 0, 40 * 200 / 400))
    }

    @Test("What follows parts of which one is unknown is unknown too, and not shared by the others alone")
    func restOfUnknown() {
        let attribution = attribution(busy: 4, command: 2)
        let processor = attribution.share(.joules(300), of: Component(.processor, 0))
        let unknown = attribution.share(.joules(100), of: Component(.accelerator, 7))
        let rest = attribution.share(.joules(40), of: Component(.restOfSystem), inProportionTo: [processor, unknown])
        #expect(rest == AttributedEnergy(machine: .joules(40), command: nil, idle: nil))
    }

    @Test("Of a card that is the command's alone the rest of the system follows, though its idle time is not told")
    func idleUnknown() {
        let loads = MachineLoad(accelerators: [0: AcceleratorUse(utilisation: nil, command: 1)])
        let attribution = Attribution(from: nil, to: loads)
        let card = attribution.share(hundred, of: Component(.accelerator, 0))
        #expect(card == AttributedEnergy(machine: hundred, command: hundred, idle: nil))
        let rest = attribution.share(.joules(40), of: Component(.restOfSystem), inProportionTo: [card])
        #expect(rest == AttributedEnergy(machine: .joules(40), command: .joules(40), idle: nil))
    }

    @Test("Without loads nothing is known, which is not 0")
    func unknown() {
        let shared = Attribution(from: nil, to: MachineLoad()).share(hundred, of: Component(.processor, 0))
        #expect(shared == AttributedEnergy(machine: hundred, command: nil, idle: nil))
    }

    @Test("Energy is conserved: command, others and idle are never negative and sum to the machine's")
    func conservation() {
        for busy in stride(from: -1.0, through: 12, by: 0.7) {
            for command in stride(from: -1.0, through: 12, by: 0.9) {
                let shared = attribution(busy: max(busy, 0), command: max(command, 0)).share(
                    hundred, of: Component(.processor, 0))
                let (mine, idle) = (shared.command?.joules ?? 0, shared.idle?.joules ?? 0)
                #expect(mine >= 0 && idle >= 0)
                #expect(mine + idle <= 100 + 1e-9)
            }
        }
    }
}
