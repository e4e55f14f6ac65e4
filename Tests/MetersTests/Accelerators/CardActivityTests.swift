import Telemetry
import Testing

@testable import Meters

@Suite("Whose an accelerator is")
struct CardActivityTests {
    private let processes = ObservedProcesses(command: [11, 12], all: [1, 10, 11, 12])

    private func share(_ activity: CardActivity) -> Double? { activity.use(processes).command }

    @Test("The card's use is shared by that of its processes: 2 of 3 parts of 90 %")
    func byProcess() {
        let use = CardActivity(utilisation: 0.9, byProcess: [10: 20, 11: 30, 12: 10]).use(processes)
        #expect(use.utilisation == 0.9)
        #expect(abs((use.command ?? 0) - 0.6) < 1e-12)
    }

    @Test("A card on which nothing ran is nobody's, and idle")
    func idle() {
        #expect(CardActivity(utilisation: 0).use(processes) == AcceleratorUse(utilisation: 0, command: 0))
    }

    @Test("A card that is told to have been idle and used is unknown, and not free of charge")
    func contradiction() {
        let use = CardActivity(utilisation: 0, byProcess: [11: 30]).use(processes)
        #expect(use.command == nil && use.utilisation == nil)
        #expect(use.unknown == "the driver tells that it was idle, and that processes used it")
    }

    @Test("Where the use of processes is not told, a card with the command alone is the command's")
    func alone() {
        #expect(share(CardActivity(utilisation: 0.7, present: [11, 12])) == 0.7)
        #expect(CardActivity(present: [11]).use(processes) == AcceleratorUse(utilisation: nil, command: 1))
    }

    @Test("A card without a process of the command's is not the command's")
    func others() {
        #expect(share(CardActivity(utilisation: 0.7, present: [10])) == 0)
        #expect(share(CardActivity(present: [])) == 0)
    }

    @Test("A card that others use too, or that nobody can be seen to use, is unknown, and it is said why")
    func unknown() {
        let mixed = CardActivity(utilisation: 0.7, present: [10, 11]).use(processes)
        #expect(mixed.command == nil)
        #expect(mixed.unknown == "other programs use it too, and the driver does not tell how much")
        for activity in [
            CardActivity(utilisation: 0.7, present: [99]), CardActivity(utilisation: 0.7, byProcess: [99: 5, 11: 5]),
        ] {
            #expect(activity.use(processes).unknown == "it is used by processes that cannot be seen from here")
        }
        #expect(
            CardActivity(utilisation: 0.7).use(processes).unknown
                == "the driver does not tell which processes use it")
        #expect(
            CardActivity(utilisation: 0.7, present: []).use(processes).unknown
                == "it is at work and the driver names no process")
    }

    @Test("A card that the command was not given is not its, unless its processes are seen there")
    func hidden() {
        #expect(share(CardActivity(utilisation: 0.7, isVisible: false)) == 0)
        #expect(share(CardActivity(utilisation: 0.7, present: [99], isVisible: false)) == 0)
        #expect(share(CardActivity(utilisation: 0.7, present: [11], isVisible: false)) == 0.7)
        #expect(share(CardActivity(utilisation: 0.7, isVisible: true)) == nil)
    }

    @Test("A share is never above the use, nor below 0, whatever the driver tells")
    func bounds() {
        for utilisation in [-1, 0, 0.3, 1, 7] as [Double?] + [nil] {
            for byProcess in [nil, [:], [11: 0], [11: 300, 10: 1]] as [[Int32: Double]?] {
                let use = CardActivity(utilisation: utilisation, byProcess: byProcess, present: [11, 10]).use(processes)
                guard let command = use.command else { continue }
                #expect(command >= 0 && command <= (use.utilisation ?? 1))
            }
        }
    }
}
