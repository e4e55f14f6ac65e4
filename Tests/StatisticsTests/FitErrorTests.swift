import Statistics
import Testing

@Suite("Why a statistic cannot be computed")
struct FitErrorTests {
    @Test(
        "Each reason is a sentence",
        arguments: [
            (FitError.tooFew(rows: 1, needed: 3), "There is 1 row; at least 3 are needed."),
            (.notFinite(variable: "size", row: 4), "The value of size in row 5 is not a finite number."),
            (
                .notPositive(variable: "energy", row: 0),
                "The value of energy in row 1 is not above 0, and its logarithm is needed."
            ),
            (
                .constant(variable: "size"),
                "size has the same value in every row, so nothing can be said of its effect."
            ),
            (
                .collinear(variable: "energy"),
                "energy is a linear combination of the other variables, so their effects cannot be told apart."
            ),
            (
                .tooFewClusters(clusters: 1, needed: 2),
                "The rows form 1 cluster; errors by cluster need at least 2."
            ),
            (
                .oneSideOfBreak(below: 40, above: 0, needed: 2),
                "40 rows lie below the break and 0 above it; each side needs at least 2 at different places."
            ),
            (
                .notConverged(model: "sigmoid", steps: 500),
                "The fit of sigmoid did not settle within 500 steps from any start."
            ),
            (.noSpread(variable: "the residuals"), "There is no spread in the residuals to judge by."),
            (.outside(setting: "quantile", above: 0, below: 1), "quantile must be above 0 and below 1."),
            (.outside(setting: "weight", above: 0.5, below: .infinity), "weight must be above 0.5 and below inf."),
            (.notProbability(row: 2), "The p-value in row 3 is not between 0 and 1."),
            (
                .tooFewPlaces(variable: "size", places: 2, needed: 3),
                "size takes 2 different values; at least 3 are needed."
            ),
            (
                .undetermined(coefficient: "midpoint", model: "the sigmoid curve"),
                "The data do not determine the midpoint of the sigmoid curve: other values fit as well."
            ),
            (.noStatistic, "The statistic has no finite value for these rows, so no draws of it are made."),
        ])
    func sentences(error: FitError, sentence: String) { #expect("\(error)" == sentence) }
}
