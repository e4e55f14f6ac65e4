import Statistics
import Testing

@Test("A log-linear curve gains the same with every tenfold x")
func logLinear() {
    let curve = LogLinear()
    #expect(curve.value(at: 1, [10, 12]) == 10 && curve.value(at: 100, [10, 12]) == 34)
}
