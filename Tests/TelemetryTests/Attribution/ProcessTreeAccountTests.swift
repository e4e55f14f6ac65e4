import Footprint
import Statistics
import TestSupport
import Testing

@testable import Telemetry

@Suite("Processor time of a command and its descendants")
struct ProcessTreeAccountTests {
    private func process(
        _ id: Int32, of parent: Int32, own: Double, children: Double = 0, started: UInt64 = 1
    ) -> ProcessSnapshot {
        ProcessSnapshot(
            id: id, parent: parent, started: started, own: .seconds(own), children: .seconds(children),
            resident: .bytes(100))
    }

    @Test("Fifty children of 0.3 s that nobody saw count as one child of 15 s: their parent waited for them")
    func shortLivedChildren() {
        var many = ProcessTreeAccount(tracker: 1)
        many.update([process(10, of: 1, own: 0)], reaped: .zero)
        let ofMany = many.update([process(10, of: 1, own: 0.01, children: 50 * 0.3)], reaped: .zero)

        var one = ProcessTreeAccount(tracker: 1)
        one.update([process(10, of: 1, own: 0), process(11, of: 10, own: 0)], reaped: .zero)
        let ofOne = one.update([process(10, of: 1, own: 0.01), process(11, of: 10, own: 15)], reaped: .zero)
        #expect(isClose(ofMany.seconds, ofOne.seconds))
    }

    @Test("A process is counted once, whether it lives, has been waited for by its parent, or by the tracker")
    func handedOn() {
        var account = ProcessTreeAccount(tracker: 1, reaped: .seconds(7))
        account.update([process(10, of: 1, own: 1), process(11, of: 10, own: 2)], reaped: .seconds(7))
        #expect(account.processorTime == .seconds(3))
        account.update([process(10, of: 1, own: 1, children: 2)], reaped: .seconds(7))
        #expect(account.processorTime == .seconds(3))
        account.update([], reaped: .seconds(10))
        #expect(account.processorTime == .seconds(3))
    }

    @Test("An orphan that the tracker adopted stays counted")
    func orphan() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update([process(10, of: 1, own: 1), process(11, of: 10, own: 2)], reaped: .zero)
        account.update([process(11, of: 1, own: 5)], reaped: .seconds(1))
        #expect(account.processorTime == .seconds(6))
    }

    @Test("A child whose parent ignores its end is added to nobody; what was seen last is kept")
    func unclaimed() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update([process(10, of: 1, own: 1), process(11, of: 10, own: 4)], reaped: .zero)
        account.update([process(10, of: 1, own: 2)], reaped: .zero)
        #expect(account.processorTime == .seconds(6))
        account.update([], reaped: .seconds(2))
        #expect(account.processorTime == .seconds(6))
    }

    @Test("A child that is gone before its parent is seen to have waited for it is counted once")
    func waitedForLate() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update([process(10, of: 1, own: 0), process(11, of: 10, own: 100)], reaped: .zero)
        #expect(account.update([process(10, of: 1, own: 0)], reaped: .zero) == .seconds(100))
        #expect(account.update([process(10, of: 1, own: 0, children: 100)], reaped: .zero) == .seconds(100))
        #expect(account.update([], reaped: .seconds(100)) == .seconds(100))
    }

    @Test("Processes that are missed for one look are counted once when they are seen again")
    func missed() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update([process(10, of: 1, own: 1), process(11, of: 10, own: 100)], reaped: .zero)
        #expect(account.update([], reaped: .zero) == .seconds(101))
        let again = [process(10, of: 1, own: 1), process(11, of: 10, own: 100)]
        #expect(account.update(again, reaped: .zero) == .seconds(101))
        #expect(account.update([process(10, of: 1, own: 1, children: 102)], reaped: .zero) == .seconds(103))
    }

    @Test("A number that comes again is another process")
    func reusedNumber() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update([process(10, of: 1, own: 0), process(11, of: 10, own: 3, started: 5)], reaped: .zero)
        account.update(
            [process(10, of: 1, own: 0, children: 3), process(11, of: 10, own: 0.5, started: 9)], reaped: .zero)
        #expect(account.processorTime == .seconds(3.5))
    }

    @Test("Other programs, the tracker itself and circles in the list are not counted")
    func others() {
        var account = ProcessTreeAccount(tracker: 1)
        account.update(
            [
                process(1, of: 0, own: 50), process(2, of: 0, own: 60), process(10, of: 1, own: 1),
                process(20, of: 21, own: 9), process(21, of: 20, own: 9),
            ], reaped: .zero)
        #expect(account.processorTime == .seconds(1))
        #expect(account.members.map(\.id) == [10])
        #expect(account.resident == .bytes(100))
    }

    @Test("The time never falls, whatever the system shows")
    func monotone() {
        var account = ProcessTreeAccount(tracker: 1)
        var random = SeededGenerator(seed: 11)
        var last = TimeSpan.zero
        for _ in 0..<200 {
            let processes = (10..<14).compactMap { id in
                Bool.random(using: &random)
                    ? process(id, of: 1, own: .random(in: 0...9), children: .random(in: 0...9)) : nil
            }
            let now = account.update(processes, reaped: .seconds(.random(in: 0...5)))
            #expect(now >= last)
            last = now
        }
    }
}
