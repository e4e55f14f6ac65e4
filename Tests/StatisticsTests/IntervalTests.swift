import Statistics
import Testing

@Suite("Interval")
struct IntervalTests {
    @Test("Its ends belong to it")
    func ends() {
        let interval = Interval(centre: 3, reach: 1)
        #expect(interval == Interval(low: 2, high: 4) && interval.width == 2)
        #expect(interval.contains(2) && interval.contains(4) && !interval.contains(4.1))
    }

    @Test("What is not a number is not within")
    func notANumber() { #expect(!Interval(low: .nan, high: .nan).contains(0)) }
}
