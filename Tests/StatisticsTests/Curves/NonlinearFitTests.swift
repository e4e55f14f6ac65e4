import RealModule
import Statistics
import Testing

@Suite("Nonlinear least squares")
struct NonlinearFitTests {
    let growth = NonlinearModel(
        name: "exponential growth", parameters: [.init("start"), .init("rate", from: 0)],
        value: { x, b in b[0] * Double.exp(b[1] * x[0]) })
    let x: [[Double]] = [[0], [1], [2], [3]]
    let y = [1, 2.1, 3.9, 8.2]

    @Test("The example of the documentation")
    func example() throws {
        let fit = try NonlinearFit(of: growth, to: y, at: x, from: [[1, 1]])
        #expect(fit.coefficients.map { ($0 * 1e4).rounded() / 1e4 } == [0.9793, 0.7070])
        #expect(fit.atBounds.isEmpty && fit.starts == 1 && fit.agreeing == 1)
    }

    @Test("A formula that is linear is fitted as LinearFit does, with every kind of error")
    func linear() throws {
        let line = NonlinearModel(
            name: "line", parameters: [.init("a"), .init("b")], value: { x, b in b[0] + b[1] * x[0] },
            gradient: { x, _ in [1, x[0]] })
        let values = [1, 3, 5, 6, 4.5, 9]
        let sizes = [1.0, 2, 3, 4, 5, 6]
        let fit = try NonlinearFit(of: line, to: values, at: sizes.map { [$0] }, from: [[0, 0]])
        let other = try LinearFit(of: Regressor("y", values), on: [Regressor("x", sizes)])
        for (one, two) in zip(fit.coefficients, other.coefficients) { #expect(abs(one - two) < 1e-12) }
        for kind in [ErrorKind.classical, .hc0, .hc1, .hc2, .hc3, .clustered([1, 1, 2, 2, 3, 3])] {
            let (one, two) = (try fit.covariance(kind), try other.covariance(kind))
            for (a, b) in zip(one.standardErrors, two.standardErrors) { #expect(abs(a - b) < 1e-12) }
            #expect(one.degreesOfFreedom == two.degreesOfFreedom)
        }
        #expect(abs(fit.rSquared - other.rSquared) < 1e-13 && abs(fit.logLikelihood - other.logLikelihood) < 1e-12)
        let errors = try fit.covariance(.classical)
        let expected = try other.covariance(.classical).interval([1, 2.5])
        #expect(abs(fit.meanInterval(at: [2.5], errors).low - expected.low) < 1e-12)
        let prediction = fit.predictionInterval(at: [2.5], errors)
        let reach = (prediction.width / 2 / errors.reach(0.95))
        let mean = expected.width / 2 / errors.reach(0.95)
        #expect(abs(reach * reach - mean * mean - fit.residualDeviation * fit.residualDeviation) < 1e-12)
    }

    @Test("A bound holds, is named, and takes the coefficient out of the errors")
    func bounds() throws {
        let model = NonlinearModel(
            name: "slow growth", parameters: [.init("start"), .init("rate", from: 0, to: 0.5)],
            value: { x, b in b[0] * Double.exp(b[1] * x[0]) })
        let fit = try NonlinearFit(of: model, to: y, at: x, from: [[1, 0.2]])
        #expect(fit.coefficients[1] == 0.5 && fit.atBounds == ["rate"] && fit.degreesOfFreedom == 3)
        let errors = try fit.covariance(.classical).standardErrors
        #expect(errors[1] == 0 && errors[0] > 0)
    }

    @Test("Of several starts the lowest wins, and a start outside the bounds begins at them")
    func starts() throws {
        let wave = NonlinearModel(
            name: "wave", parameters: [.init("frequency", from: 0.1, to: 20)],
            value: { x, b in Double.sin(b[0] * x[0]) })
        let places = (0..<40).map { [Double($0) / 10] }
        let values = places.map { Double.sin(3 * $0[0]) }
        let fit = try NonlinearFit(of: wave, to: values, at: places, from: [[9], [2.8], [-5]])
        #expect(abs(fit.coefficients[0] - 3) < 1e-9 && fit.starts == 3 && fit.residualSumOfSquares < 1e-20)
    }

    @Test("Coefficients that only appear together are named")
    func redundant() {
        let model = NonlinearModel(
            name: "product", parameters: [.init("a"), .init("b")], value: { x, b in b[0] * b[1] * x[0] })
        #expect(throws: FitError.undetermined(coefficient: "b", model: "product")) {
            try NonlinearFit(of: model, to: [1, 2.2, 2.9, 4.1], at: [[1], [2], [3], [4]], from: [[1, 1]])
        }
    }

    @Test("A search that is cut short, has no start, or no value to start from says so")
    func notConverged() {
        #expect(throws: FitError.notConverged(model: "exponential growth", steps: 1)) {
            try NonlinearFit(of: growth, to: y, at: x, from: [[50, 3]], limit: 1)
        }
        #expect(throws: FitError.notConverged(model: "exponential growth", steps: 500)) {
            try NonlinearFit(of: growth, to: y, at: x, from: [])
        }
        for start in [[Double.nan, 1], [1, 1e6], [.infinity, 0]] {
            #expect(throws: FitError.notConverged(model: "exponential growth", steps: 500)) {
                try NonlinearFit(of: growth, to: y, at: x, from: [start])
            }
        }
    }

    @Test("Intervals of 95 % hold the truth in 95 of 100 of 2,000 draws, of a coefficient and along the curve")
    func coverage() throws {
        let truth = [40, 1.7, 0.75]
        let sigmoid = NonlinearModel(
            name: "sigmoid", parameters: [.init("ceiling"), .init("steepness"), .init("midpoint")],
            value: { x, b in b[0] / (1 + Double.exp(-b[1] * (x[0] - b[2]))) },
            gradient: { x, b in
                let rise = 1 / (1 + Double.exp(-b[1] * (x[0] - b[2])))
                let steep = b[0] * rise * (1 - rise)
                return [rise, steep * (x[0] - b[2]), -steep * b[1]]
            })
        let places = (0..<30).map { [-1 + Double($0) / 8] }
        var generator = SeededGenerator(seed: 11)
        var held = (steepness: 0, value: 0, observation: 0)
        func noise() -> Double { 3 * NormalDistribution.quantile(Double(generator.next() >> 11) * 0x1p-53 + 0x1p-54) }
        for _ in 0..<2_000 {
            let values = places.map { sigmoid.value($0, truth) + noise() }
            let fit = try NonlinearFit(of: sigmoid, to: values, at: places, from: [truth])
            let errors = try fit.covariance(.classical)
            held.steepness += errors.intervals()[1].contains(truth[1]) ? 1 : 0
            held.value += fit.meanInterval(at: [1.3], errors).contains(sigmoid.value([1.3], truth)) ? 1 : 0
            let observation = sigmoid.value([1.3], truth) + noise()
            held.observation += fit.predictionInterval(at: [1.3], errors).contains(observation) ? 1 : 0
        }
        for count in [held.steepness, held.value, held.observation] {
            #expect((1_870...1_930).contains(count), "\(held)")
        }
    }

    @Test("Starts spread over the bounds find the lowest of many minima")
    func scattered() throws {
        let wave = NonlinearModel(
            name: "wave", parameters: [.init("frequency", from: 0.1, to: 20), .init("height", from: 1, to: 3)],
            value: { x, b in b[1] * Double.sin(b[0] * x[0]) })
        let places = (0..<40).map { [Double($0) / 10] }
        let values = places.map { 2 * Double.sin(13 * $0[0]) }
        let starts = try #require(wave.starts(count: 60, seed: 3))
        let fit = try NonlinearFit(of: wave, to: values, at: places, from: starts)
        #expect(abs(fit.coefficients[0] - 13) < 1e-9 && fit.starts == 60 && fit.agreeing < 60)
        #expect(growth.starts(count: 60, seed: 3) == nil)
    }

    @Test("Too few rows and values that are not finite are refused")
    func refused() {
        #expect(throws: FitError.tooFew(rows: 0, needed: 3)) {
            try NonlinearFit(of: growth, to: [], at: [], from: [[1, 1]])
        }
        #expect(throws: FitError.tooFew(rows: 2, needed: 3)) {
            try NonlinearFit(of: growth, to: [1, 2], at: [[0], [1]], from: [[1, 1]])
        }
        #expect(throws: FitError.notFinite(variable: "y", row: 1)) {
            try NonlinearFit(of: growth, to: [1, .nan, 3, 4], at: x, from: [[1, 1]])
        }
        #expect(throws: FitError.notFinite(variable: "x", row: 2)) {
            try NonlinearFit(of: growth, to: y, at: [[0], [1], [.infinity], [3]], from: [[1, 1]])
        }
    }
}
