import Footprint
import Telemetry
import TestSupport
import Testing

@Suite("The sampling state machine")
struct SamplingTests {
    /// Brings a machine to its first sample.
    private func started(period: Double = 1, at start: Double = 0) -> Sampling {
        var sampling = Sampling(period: .seconds(period), channels: 1)
        #expect(sampling.handle(.begin(.at(start))) == [.read])
        #expect(
            sampling.handle(.readings([.energy(.zero)], .at(start))) == [.wake(at: .seconds(start + period))])
        return sampling
    }

    private func recorded(_ actions: [Sampling.Action]) -> SampledInterval? {
        for case .record(let interval) in actions { return interval }
        return nil
    }

    @Test("A baseline is read before the first interval, and the interval holds the energy between two readings")
    func interval() {
        var sampling = started()
        #expect(sampling.handle(.due(.at(1))) == [.read])
        let interval = recorded(sampling.handle(.readings([.energy(.joules(42))], .at(1))))
        #expect(interval?.channels == [ChannelInterval(energy: .joules(42), duration: .seconds(1))])
        #expect(interval?.duration == .seconds(1))
    }

    @Test("A late sample does not shift those after it: wake-ups stay on the grid of the first reading")
    func grid() {
        var sampling = started(period: 0.1, at: 5)
        let actions = sampling.handle(.readings([.energy(.joules(1))], .at(5.234)))
        #expect(actions.contains { if case .wake(let time) = $0 { isClose(time.seconds, 5.3) } else { false } })
    }

    @Test("A command that ended at once still gives one interval, and nothing follows the end")
    func endsAtOnce() {
        var sampling = started()
        #expect(sampling.handle(.commandEnded(.at(0.003))) == [.read])
        let actions = sampling.handle(.readings([.energy(.joules(0.1))], .at(0.003)))
        #expect(recorded(actions)?.channels == [ChannelInterval(energy: .joules(0.1), duration: .seconds(0.003))])
        #expect(actions.last == .finish)
        #expect(sampling.handle(.due(.at(1))) == [])
        #expect(sampling.handle(.commandEnded(.at(1))) == [])
    }

    @Test("Sleep of the machine is told and is not part of the interval")
    func sleep() {
        var sampling = started()
        let actions = sampling.handle(.readings([.energy(.joules(10))], .at(1, slept: 312)))
        #expect(actions.contains(.note(.slept(.seconds(312)))))
        #expect(recorded(actions)?.duration == .seconds(1))
        #expect(!actions.contains { if case .note(.clockSet) = $0 { true } else { false } })
    }

    @Test("A clock that was set is told, forward and back, and durations do not change", arguments: [3_600.0, -90])
    func clock(step: Double) {
        var sampling = started()
        let actions = sampling.handle(.readings([.energy(.joules(10))], .at(1, clockSet: step)))
        #expect(actions.contains(.note(.clockSet(by: .seconds(step)))))
        #expect(recorded(actions)?.duration == .seconds(1))
    }

    @Test("A long time awake without a sample is told, a short delay is not")
    func late() {
        var sampling = started()
        let delayed = sampling.handle(.readings([.energy(.joules(1))], .at(3)))
        #expect(!delayed.contains { if case .note = $0 { true } else { false } })
        let stopped = sampling.handle(.readings([.energy(.joules(2))], .at(33)))
        #expect(stopped.contains(.note(.late(.seconds(30)))))
    }

    @Test("A run that is given up records nothing more", arguments: [0, 1, 2])
    func givenUp(stage: Int) {
        var sampling = Sampling(period: .seconds(1), channels: 1)
        if stage > 0 { _ = sampling.handle(.begin(.at(0))) }
        if stage > 1 { _ = sampling.handle(.readings([.energy(.zero)], .at(0))) }
        #expect(sampling.handle(.giveUp) == [.finish])
        #expect(sampling.handle(.readings([.energy(.joules(5))], .at(1))) == [])
    }

    @Test("Energy is conserved: the intervals of a counter sum to its difference, whatever the times of reading")
    func conservation() {
        var sampling = started()
        var sum = 0.0
        var time = 0.0
        for step in 1...500 {
            time += Double(step % 7) * 0.37 + 0.01
            sum +=
                recorded(sampling.handle(.readings([.energy(.joules(time * 3))], .at(time))))?.channels[0]?.energy
                .joules ?? 0
        }
        #expect(isClose(sum, time * 3))
    }
}
