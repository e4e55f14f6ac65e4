import Statistics
import TestSupport
import Testing

@testable import Ledger

@Suite("Time that is counted once")
struct CoveredTimeTests {
    @Test("The documented example: ten seconds are covered, fifteen of the next twenty are not")
    func example() {
        var time = CoveredTime()
        time.add(from: 0, to: 10)
        #expect(time.uncovered(from: 5, to: 25) == 15)
    }

    @Test("It agrees with counting second by second, whatever the order")
    func counting() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var time = CoveredTime()
            var seconds: Set<Int> = []
            for _ in 0..<30 {
                let begin = Int.random(in: 0..<200, using: &random)
                let end = begin + Int.random(in: 0..<20, using: &random)
                let new = (begin..<end).filter { !seconds.contains($0) }.count
                #expect(time.uncovered(from: Double(begin), to: Double(end)) == Double(new))
                time.add(from: Double(begin), to: Double(end))
                seconds.formUnion(begin..<end)
            }
            #expect(time.seconds == Double(seconds.count))
        }
    }

    @Test("Two stretches less than a millisecond apart are one")
    func tolerance() {
        var time = CoveredTime()
        for step in 0..<1_000 { time.add(from: Double(step), to: Double(step) + 0.999_5) }
        #expect(isClose(time.seconds, 999.999_5))
    }
}
