import Statistics
import Testing

@Test("A parabola that bends down gains less with every tenfold x")
func quadratic() {
    let values = [1.0, 10, 100].map { Quadratic().value(at: $0, [10, 12, -3]) }
    #expect(values == [10, 19, 22])
}
