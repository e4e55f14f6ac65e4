import Ledger
import TestSupport
import Testing

@Suite struct RunTotalsTests {
    @Test("Energies add up, and time without a value is counted as missing, not as zero")
    func sums() {
        var totals = RunTotals(components: ["processor-0", "memory"])
        for sample in ExampleRun.samples(3) { totals.add(sample) }
        #expect(
            totals.records == [
                TotalRecord(component: "processor-0", machine: 120, command: 75, idle: 30, covered: 3, peak: 40),
                TotalRecord(
                    component: "memory", machine: 12, commandUnknown: 12, idleUnknown: 12, covered: 2, missing: 1,
                    peak: 6),
            ])
        #expect(totals.sampleCount == 3)
        #expect(totals.lastTime == 1003)
    }

    @Test(
        "Energy of which the command's share is unknown is told apart, and does not count as nothing of the command's")
    func unknownShare() {
        var totals = RunTotals(components: ["accelerator-0"])
        for (command, idle) in [(30.0 as Double?, 10.0 as Double?), (nil, 40), (nil, nil), (25, nil)] {
            let part = SampleRecord.PartRecord(component: "accelerator-0", machine: 100, command: command, idle: idle)
            totals.add(SampleRecord(time: 1, duration: 1, parts: [part]))
        }
        let total = totals.records[0]
        #expect(total.machine == 400 && total.command == 55 && total.idle == 50)
        #expect(total.commandUnknown == 60 + 100)
        #expect(total.idleUnknown == 100 + 75)
    }

    @Test("The peak is the highest mean power of one sample")
    func peak() {
        var totals = RunTotals(components: ["memory"])
        totals.add(SampleRecord(time: 1, duration: 2, parts: [.init(component: "memory", machine: 6)]))
        totals.add(SampleRecord(time: 2, duration: 1, parts: [.init(component: "memory", machine: 5)]))
        #expect(totals.records[0].peak == 5)
    }

    @Test("A component that appears late was missing before, and one that a sample does not name is missing then")
    func late() {
        var totals = RunTotals(components: [])
        totals.add(SampleRecord(time: 1, duration: 2, parts: [.init(component: "a", machine: 1)]))
        totals.add(SampleRecord(time: 2, duration: 3, parts: [.init(component: "b", machine: 1)]))
        #expect(totals.records.map(\.covered) == [2, 3])
        #expect(totals.records.map(\.missing) == [3, 2])
    }

    @Test("Grams are counted by each sample's own intensity: 3.6 MJ at 50 and then at 100 g/kWh are 150 g")
    func intensity() {
        var totals = RunTotals(components: ["a"])
        for (time, intensity) in [(1.0, 50.0), (2, 100)] {
            let part = SampleRecord.PartRecord(component: "a", machine: 3_600_000, command: 1_800_000)
            totals.add(SampleRecord(time: time, duration: 1, parts: [part], intensity: intensity))
        }
        totals.add(SampleRecord(time: 3, duration: 1, parts: [.init(component: "a", machine: 7)]))
        #expect(
            totals.records[0].weightedIntensity
                == .init(machineGrams: 150, commandGrams: 75, machineJoules: 7_200_000, commandJoules: 3_600_000))
    }

    @Test("A value that is not a number is missing")
    func notANumber() {
        var totals = RunTotals(components: ["a"])
        totals.add(SampleRecord(time: 1, duration: 2, parts: [.init(component: "a", machine: .nan)]))
        #expect(totals.records == [TotalRecord(component: "a", missing: 2)])
    }
}
