import Footprint
import Ledger
import Studies
import TestSupport
import Testing

@Suite("Energy and carbon of a tracked run")
struct RunFootprintTests {
    /// An hour with a processor of 100 W that RAPL saw and memory of 10 W from a model; half of it the command's.
    private func recorded(
        scope: String = "machine", place: RunPlace = RunPlace(), system: Double? = nil
    ) -> RecordedRun {
        var components = [
            ComponentRecord(
                component: "processor-0", source: "RAPL", method: "measured", lowFactor: 0.95, highFactor: 1.05),
            ComponentRecord(
                component: "memory", source: "size", method: "estimated", lowFactor: 0.5, highFactor: 2),
        ]
        var totals = [
            TotalRecord(component: "processor-0", machine: 360_000, command: 180_000, idle: 90_000, covered: 3_600),
            TotalRecord(component: "memory", machine: 36_000, command: 18_000, idle: 9_000, covered: 3_600),
        ]
        if let system {
            components.append(
                ComponentRecord(
                    component: "system", source: "psys", method: "measured", lowFactor: 0.95, highFactor: 1.05))
            totals.append(TotalRecord(component: "system", machine: system, command: system / 2, covered: 3_600))
        }
        return RecordedRun(
            run: RunRecord(
                id: "r", command: ["x"], host: "h", started: 0, ended: 3_600, state: .finished, exitCode: 0,
                scope: scope, place: place, wattmarkVersion: "0"),
            components: components, totals: totals)
    }

    private let france = RunPlace(
        grid: "FR", intensity: RecordedRange(low: 40, central: 50, high: 60, method: "reported"),
        pue: RecordedRange(low: 1.2, central: 1.2, high: 1.2, method: "reported"))

    @Test("Parts sum to the whole, and a sum of measured and estimated parts says estimated")
    func sums() throws {
        let machine = try #require(RunFootprint(recorded()).machine)
        #expect(machine.central == .joules(396_000))
        #expect(isClose(machine.low.joules, 360_000 * 0.95 + 18_000))
        #expect(isClose(machine.high.joules, 360_000 * 1.05 + 72_000))
        #expect(machine.method == .estimated)
    }

    @Test("The scope chooses between the machine's energy and the command's")
    func scope() throws {
        #expect(try #require(RunFootprint(recorded(scope: "process")).energy).central == .joules(198_000))
        #expect(try #require(RunFootprint(recorded()).energy).central == .joules(396_000))
    }

    @Test("A meter of the whole machine contains processors and memory: they are shown and not added")
    func wholeMachine() throws {
        let run = RunFootprint(recorded(system: 500_000))
        #expect(try #require(run.machine).central == .joules(500_000))
        #expect(run.parts.map(\.isAdded) == [false, false, true])
    }

    @Test("0.11 kWh at PUE 1.2 and 50 g/kWh emit 6.6 g")
    func carbon() throws {
        let run = RunFootprint(recorded(place: france))
        #expect(isClose(try #require(run.carbon).central.canonical, 0.11 * 1.2 * 50))
        #expect(try #require(run.carbon).isRange)
    }

    @Test("The hardware's share is its rate times the duration")
    func embodied() throws {
        var place = france
        place.embodiedPerSecond = RecordedRange(low: 0.001, central: 0.002, high: 0.003, method: "assumed")
        let run = RunFootprint(recorded(place: place))
        #expect(isClose(try #require(run.embodied).central.canonical, 7.2))
        #expect(isClose(try #require(run.carbon).central.canonical, 0.11 * 1.2 * 50 + 7.2))
        #expect(try #require(run.carbon).method == .assumed)
    }

    @Test("Without a place carbon is unknown, and without a meter so is the energy; neither is 0")
    func unknown() {
        #expect(RunFootprint(recorded()).carbon == nil)
        var empty = recorded(place: france)
        empty.totals = [TotalRecord(component: "processor-0", missing: 3_600)]
        let run = RunFootprint(empty)
        #expect(run.energy == nil && run.carbon == nil)
    }

    @Test("Samples with an intensity of their own hour are weighted by their energy")
    func weighted() throws {
        var run = recorded(place: france)
        run.totals[0].weightedIntensity = .init(
            machineGrams: 0.1 * 300, commandGrams: 0, machineJoules: 360_000, commandJoules: 0)
        run.totals[1].weightedIntensity = .init(
            machineGrams: 0.01 * 100, commandGrams: 0, machineJoules: 36_000, commandJoules: 0)
        #expect(isClose(try #require(RunFootprint(run).operational).central.canonical, 1.2 * (0.1 * 300 + 0.01 * 100)))
    }

    @Test("Samples in a gap of the series are counted by the run's place; without a place by the mean of the others")
    func gaps() throws {
        var run = recorded(place: france)
        run.totals[0].weightedIntensity = .init(
            machineGrams: 0.1 * 300, commandGrams: 0, machineJoules: 360_000, commandJoules: 0)
        let mixed = try #require(RunFootprint(run).operational)
        #expect(isClose(mixed.central.canonical, 1.2 * (0.1 * 300 + 0.01 * 50)))
        #expect(mixed.isRange)
        run.run.place.intensity = nil
        #expect(isClose(try #require(RunFootprint(run).operational).central.canonical, 0.11 * 1.2 * 300))
    }

    @Test("A card whose user is unknown makes the command's energy a range, assumed to be in the middle, not smaller")
    func unknownCard() throws {
        var run = recorded(scope: "process")
        run.components.append(
            ComponentRecord(
                component: "accelerator-0", source: "NVML", method: "measured", lowFactor: 0.95, highFactor: 1.05))
        run.totals.append(
            TotalRecord(
                component: "accelerator-0", machine: 1_000_000, commandUnknown: 1_000_000, idleUnknown: 1_000_000,
                covered: 3_600))
        let footprint = RunFootprint(run)
        let energy = try #require(footprint.energy)
        #expect(energy.central == .joules(198_000 + 500_000))
        #expect(isClose(energy.low.joules, 180_000 * 0.95 + 9_000))
        #expect(isClose(energy.high.joules, 180_000 * 1.05 + 36_000 + 1_050_000))
        #expect(energy.method == .assumed)
        #expect(footprint.parts.last?.commandUnknown == .joules(1_000_000))
        #expect(try #require(footprint.machine).method == .estimated)
    }
}
