import Statistics
import Testing

@Test("A saturating curve closes the same share of what is left to its ceiling with every tenfold x")
func saturating() {
    let left = [8.0, 80, 800].map { 60 - Saturating(reference: 8).value(at: $0, [60, 25, 0.3]) }
    #expect(left[0] == 25 && abs(left[1] / left[0] - left[2] / left[1]) < 1e-14)
}
