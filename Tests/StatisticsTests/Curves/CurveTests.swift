import Statistics
import Testing

@Suite("Formulas of curves")
struct CurveTests {
    static let curves: [(any Curve, [Double])] = [
        (LogLinear(), [10, 12]), (Quadratic(), [10, 12, -3]), (PowerLaw(), [1, 0.35]),
        (PowerLaw(ofLogs: true), [1, -0.2]),
        (Saturating(reference: 8), [60, 25, 0.3]),
        (Sigmoid(hasFloor: false, span: Interval(low: -1, high: 2)), [40, 1.7, 0.75]),
        (Sigmoid(hasFloor: true, span: Interval(low: -1, high: 2)), [60, 2, 1, 5]),
    ]

    private func difference(_ step: Double, _ f: (Double) -> Double) -> Double {
        (8 * (f(step) - f(-step)) - (f(2 * step) - f(-2 * step))) / (12 * step)
    }

    @Test("Derivatives by the coefficients agree with differences", arguments: Self.curves.indices)
    func gradients(index: Int) {
        let (curve, coefficients) = Self.curves[index]
        for x in [0.2, 3, 150] {
            for place in coefficients.indices {
                func moved(_ step: Double) -> [Double] {
                    var moved = coefficients
                    moved[place] += step
                    return moved
                }
                let value = difference(1e-3) { curve.value(at: x, moved($0)) }
                let slope = difference(1e-3) { curve.slope(at: x, moved($0)) }
                #expect(abs(curve.gradient(at: x, coefficients)[place] - value) < 1e-8 * max(1, abs(value)))
                #expect(abs(curve.slopeGradient(at: x, coefficients)[place] - slope) < 1e-8 * max(1, abs(slope)))
            }
        }
    }

    @Test("The slope is the derivative by x", arguments: Self.curves.indices)
    func slopes(index: Int) {
        let (curve, coefficients) = Self.curves[index]
        for x in [0.2, 3, 150] {
            let slope = difference(x * 1e-3) { curve.value(at: x + $0, coefficients) }
            #expect(abs(curve.slope(at: x, coefficients) - slope) < 1e-8 * max(1, abs(slope)))
        }
    }
}
