import Statistics
import Testing

@Test("A power law multiplies y by the same factor with every tenfold x")
func powerLaw() {
    let values = [1.0, 10, 100].map { PowerLaw().value(at: $0, [1, 0.5]) }
    #expect(abs(values[1] / values[0] - values[2] / values[1]) < 1e-14 && abs(values[2] - 100) < 1e-12)
}
