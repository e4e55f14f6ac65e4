import Studies
import Testing

@testable import Reports

@Suite("Sentences of a study of agreement")
struct AgreementWordsTests {
    private func finding(_ study: AgreementStudy) -> String { AgreementWords(study.detail).finding }
    private func detail(_ study: AgreementStudy) -> String { AgreementWords(study.detail).detail }

    @Test("A ratio that most models share is the finding, with how many share it")
    func doubled() throws {
        let study = try ExampleAgreement.carbon([2, 4, 6, 8, 5], [1, 2, 3, 4, 5])
        #expect(
            finding(study)
                == "Evaluation carbon of Board, 2025-07 is 2.00 times that of 2025-02 for 4 of 5 models")
    }

    @Test("Equal values are called equal")
    func equal() throws {
        let study = try ExampleAgreement.scores([10, 20, 30], [10, 20, 30])
        #expect(finding(study) == "Score of Board, 2025-02 equals that of 2024-10 for every one of 3 models")
        #expect(detail(study) == "Single models do not differ from that. Their order is the same (Spearman 1.00).")
    }

    @Test("A mean difference is told in points with its interval")
    func difference() throws {
        let study = try ExampleAgreement.boards([12, 22, 33, 43, 52], [10, 20, 30, 40, 50])
        #expect(
            finding(study)
                == "Score of Ours, 1 is on average 2.40 points above that of Theirs, 1 (95 % 1.72 to 3.08)")
        #expect(
            detail(study)
                == "Of 100 single models about 95 have differences of 1.33 to 3.47 points. Their order is the same "
                + "(Spearman 1.00).")
    }

    @Test("No clear difference is said to be none that was found, not none that is there")
    func noDifference() throws {
        let study = try ExampleAgreement.boards([11, 18, 33, 37, 52], [10, 20, 30, 40, 50])
        #expect(
            finding(study)
                == "No difference is found between score of Ours, 1 and that of Theirs, 1: 0.200 points on average, "
                + "95 % −3.01 to 3.41")
    }

    @Test("Ratios that are scattered are told by their mean")
    func scattered() throws {
        let study = try ExampleAgreement.carbon([1, 4, 3, 16], [1, 2, 1, 4])
        #expect(
            finding(study).hasPrefix(
                "No ratio other than 1 is found between evaluation carbon of Board, 2025-07 and that of 2025-02: 2.21 on "
                    + "average, 95 % 0.85"))
    }

    @Test(
        "Correlations of ranks have words",
        arguments: [
            (1.0, "the same"), (0.96, "nearly the same"), (0.8, "similar"), (0.6, "loosely the same"),
            (0.0, "hardly related"), (-0.7, "rather the opposite"),
        ])
    func closeness(coefficient: Double, words: String) {
        #expect(AgreementWords.closeness(coefficient) == words)
    }
}
