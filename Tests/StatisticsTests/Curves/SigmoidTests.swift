import Statistics
import Testing

@Suite("Sigmoids")
struct SigmoidTests {
    let span = Interval(low: -1, high: 2)

    @Test("Halfway between floor and ceiling at the midpoint")
    func midpoint() {
        #expect(Sigmoid(hasFloor: false, span: span).value(at: 10, [40, 1.7, 1]) == 20)
        #expect(Sigmoid(hasFloor: true, span: span).value(at: 10, [40, 1.7, 1, 10]) == 25)
    }

    @Test("The midpoint may lie two spans beyond the data")
    func bounds() {
        let midpoint = Sigmoid(hasFloor: false, span: span).parameters[2]
        #expect(midpoint.lower == -7 && midpoint.upper == 8)
    }
}
