import Statistics
import Testing

@Suite("Quantiles of a list")
struct QuantilesTests {
    @Test("Between two values it lies on the line between them")
    func between() {
        #expect(Quantiles.value(of: [4, 1, 3, 2], at: 0.5) == 2.5)
        #expect(Quantiles.value(of: [4, 1, 3, 2], at: 0) == 1 && Quantiles.value(of: [4, 1, 3, 2], at: 1) == 4)
        #expect(Quantiles.median([7]) == 7)
    }

    @Test("None, a share that is none and values that are no numbers have none")
    func none() {
        #expect(Quantiles.median([]).isNaN && Quantiles.median([1, .nan]).isNaN)
        #expect(Quantiles.value(of: [1], at: 1.1).isNaN && Quantiles.value(of: [1], at: .nan).isNaN)
    }
}
