import Footprint
import Ledger
import Studies
import TestSupport
import Testing

@testable import Reports

@Suite("Sentences about a run")
struct RunWordsTests {
    private func run(_ totals: [TotalRecord], method: String = "measured") -> RunFootprint {
        RunFootprint(
            RecordedRun(
                run: RunRecord(
                    id: "r", command: ["x"], host: "h", started: 0, ended: 60, state: .finished, scope: "process",
                    wattmarkVersion: "0"),
                components: totals.map {
                    ComponentRecord(
                        component: $0.component, source: "s", method: method, lowFactor: 0.9, highFactor: 1.1)
                }, totals: totals))
    }

    @Test("A card whose user is unknown is named with how much it is about; what follows it is not named again")
    func unknownShare() {
        let run = run([
            TotalRecord(component: "processor-0", machine: 100, command: 50, covered: 60),
            TotalRecord(component: "accelerator-1", machine: 7_200, commandUnknown: 3_600, covered: 60),
            TotalRecord(component: "rest-of-system", machine: 500, commandUnknown: 500, covered: 60),
        ])
        let remarks = RunWords.remarks(run).filter { $0.contains("unknown how much") }
        #expect(
            remarks == [
                "Of the energy of accelerator-1 it is unknown how much of 1.00 Wh was the command's: between nothing and all "
                    + "of it, and half is assumed."
            ])
    }

    @Test(
        "A modelled processor that was nearly idle is less certain than its range, which is said; a measured one is not"
    )
    func idleModel() {
        func isSaid(idle: Double, method: String) -> Bool {
            let total = TotalRecord(component: "processor-0", machine: 100, command: 1, idle: idle, covered: 60)
            return RunWords.remarks(run([total], method: method)).contains { $0.contains("up to forty times") }
        }
        #expect(isSaid(idle: 97, method: "estimated") && isSaid(idle: 97, method: "assumed"))
        #expect(!isSaid(idle: 80, method: "estimated") && !isSaid(idle: 97, method: "measured"))
    }

    @Test("A platform's meter that tells less than the processors is not believed, and not in the sum")
    func unbelievable() {
        let run = run([
            TotalRecord(component: "processor-0", machine: 100, command: 50, covered: 60),
            TotalRecord(component: "system", machine: 0, covered: 60),
        ])
        #expect(run.machine?.central == .joules(100))
        #expect(
            RunWords.nesting(run) == [
                "system told less than the meters of the parts that it contains, which cannot be: it is not believed. The sum "
                    + "is that of its parts; what lies between them is missing."
            ])
    }

    @Test("Where everything is known nothing is said")
    func known() {
        let run = run([TotalRecord(component: "processor-0", machine: 100, command: 50, covered: 60)])
        #expect(!RunWords.remarks(run).contains { $0.contains("unknown how much") })
        #expect(RunWords.nesting(run).isEmpty)
    }

    @Test("It is said which meter holds the parts that are not in the sum, and why a battery does not stand for them")
    func nesting() {
        let parts = [
            TotalRecord(component: "processor-0", machine: 100, covered: 60),
            TotalRecord(component: "system", machine: 150, covered: 60),
        ]
        #expect(
            RunWords.nesting(run(parts)) == [
                "system is the platform's own meter: it contains the processors and the memory."
            ])
        let battery = TotalRecord(component: "supply", machine: 300, covered: 60)
        #expect(
            RunWords.nesting(run(parts + [battery])) == [
                "supply is all that the machine draws: it contains the other parts."
            ])
        let unplugged = TotalRecord(component: "supply", machine: 100, covered: 20, missing: 40)
        #expect(
            RunWords.nesting(run(parts + [unplugged])) == [
                "system is the platform's own meter: it contains the processors and the memory.",
                "supply had no value for a part of the run, so the sum is that of its parts.",
            ])
    }
}
