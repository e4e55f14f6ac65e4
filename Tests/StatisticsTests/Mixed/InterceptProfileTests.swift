import Testing

@testable import Statistics

@Suite("The likelihood by the ratio of variances")
struct InterceptProfileTests {
    @Test("The slope of the likelihood is that of its values", arguments: LikelihoodKind.allCases)
    func slope(kind: LikelihoodKind) {
        let x: [Double] = [1, 2, 3, 4, 5, 6, 7]
        let y: [Double] = [1, 3, 2, 6, 8, 7, 12]
        let profile = InterceptProfile(
            design: Matrix(columns: [x.map { _ in 1 }, x]), y: y, members: [[0, 1, 2], [3, 4], [5, 6]],
            likelihood: kind)
        for ratio in [0.1, 1, 4.0] {
            let step = 1e-5 * ratio
            let change = profile.point(ratio + step).logLikelihood - profile.point(ratio - step).logLikelihood
            #expect(difference(profile.point(ratio).slope, -2 * change / (2 * step)) < 1e-5)
        }
    }
}
