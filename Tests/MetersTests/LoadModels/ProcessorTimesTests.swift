import Testing

@testable import Meters

@Suite struct ProcessorTimesTests {
    @Test("Waiting for a disk and time taken by the host are not work; guests are counted once")
    func busy() throws {
        let text = "cpu0 100 10 20 1000 300 3 4 50 80 5\n"
        let times = try #require(ProcessorTimes.bySocket(text, socketOf: [0: 0])[0])
        #expect(times == ProcessorTimes(busy: 137, other: 1350))
    }

    @Test("The load is that of the interval, not since the start")
    func interval() {
        let before = ProcessorTimes(busy: 1_000_000, other: 1_000_000)
        #expect(ProcessorTimes(busy: 1_000_025, other: 1_000_075).load(since: before) == 0.25)
    }

    @Test("No tick, no load")
    func still() {
        let times = ProcessorTimes(busy: 5, other: 5)
        #expect(times.load(since: times) == nil)
    }

    @Test("A counter that falls, as waiting for disks does, counts as still")
    func falling() {
        let before = ProcessorTimes(busy: 100, other: 200)
        #expect(ProcessorTimes(busy: 110, other: 190).load(since: before) == 1)
    }

    @Test("The sum line and damaged lines are left out")
    func lines() {
        #expect(ProcessorTimes.bySocket("cpu 1 2 3 4\ncpu0 1\ncpux 1 2 3 4\n", socketOf: [0: 0]).isEmpty)
    }
}
