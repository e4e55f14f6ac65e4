import Rating
import Testing

@Suite("Carbon beside accuracy")
struct AccuracyAdjustedTests {
    private let perRequest = AccuracyAdjusted(unit: .request, accuracy: .shareOfAnswers)

    @Test("2 g per request at 90 % right are 2.22 g for each correct answer")
    func perCorrectAnswer() throws {
        let views = perRequest.views(carbon: [2, 1], accuracies: [0.9, 0.6])
        let first = try #require(views[0]?.carbonPerCorrectAnswer)
        let second = try #require(views[1]?.carbonPerCorrectAnswer)
        #expect(abs(first - 2.2222) < 1e-4 && abs(second - 1.6667) < 1e-4)
    }

    @Test("The distance is the carbon over the least carbon of a peer at least as accurate")
    func distance() {
        let views = perRequest.views(carbon: [512, 294, 61, 198], accuracies: [0.852, 0.784, 0.721, 0.81])
        #expect(views.map { $0?.distance } == [1, 294.0 / 198, 1, 1])
    }

    @Test("Of two equally accurate peers the one with less carbon is on the frontier")
    func equalAccuracy() {
        #expect(perRequest.views(carbon: [3, 2], accuracies: [0.5, 0.5]).map { $0?.distance } == [1.5, 1])
    }

    @Test("A peer of unknown accuracy is not compared and beats nobody")
    func unknown() {
        let views = perRequest.views(carbon: [1, 2], accuracies: [nil, 0.5])
        #expect(views[0] == nil && views[1]?.distance == 1)
    }

    @Test(
        "A score that is no share of the rated requests is not divided by",
        arguments: [
            AccuracyAdjusted(unit: .request, accuracy: .score),
            AccuracyAdjusted(unit: .outputTokens, accuracy: .shareOfAnswers),
            AccuracyAdjusted(unit: .evaluation, accuracy: .shareOfAnswers),
            AccuracyAdjusted(unit: .trainingTokens, accuracy: .shareOfAnswers),
        ])
    func noDivision(adjusted: AccuracyAdjusted) throws {
        let view = try #require(adjusted.views(carbon: [2], accuracies: [0.5])[0])
        #expect(view.carbonPerCorrectAnswer == nil && view.accuracy == 0.5)
    }

    @Test("Where the unit is a correct answer the score is its carbon already")
    func alreadyPerCorrectAnswer() {
        let adjusted = AccuracyAdjusted(unit: .correctAnswer, accuracy: .score)
        #expect(adjusted.views(carbon: [2], accuracies: [70])[0]?.carbonPerCorrectAnswer == 2)
    }

    @Test("A model that answers nothing rightly has no carbon per correct answer")
    func nothingRight() {
        #expect(perRequest.views(carbon: [2], accuracies: [0])[0]?.carbonPerCorrectAnswer == nil)
    }

    @Test("Beside a peer without carbon that is as accurate a distance has no value")
    func noCarbon() {
        let views = perRequest.views(carbon: [0, 2], accuracies: [0.5, 0.5])
        #expect(views[0]?.distance == 1 && views[1] == nil)
    }
}
