import Footprint
import Studies
import Testing

@testable import Reports

@Suite("Limitations of a study of agreement")
struct AgreementLimitationsTests {
    @Test("Two vintages of one board say that they come from one publisher")
    func oneBoard() throws {
        let study = try ExampleAgreement.carbon([2, 4, 0, 8, 5], [1, 2, 3, 4, 5])
        #expect(
            AgreementLimitations(study).sentences == [
                "Only models that both list are compared: 5 of 5 and 5. Nothing is said of the others.",
                "1 model left out, as a value that is not above 0 has no ratio.",
                "Both vintages come from one publisher: agreement shows what was kept, not that it is right.",
                "Intervals take models as independent; merges and fine-tunes of one base are not, so that they are too "
                    + "narrow.",
            ])
    }

    @Test("Values that were found in different ways are told apart")
    func methods() throws {
        let study = try ExampleAgreement.carbon([2, 4, 7, 8], [1, 2, 3, 4], method: .measured)
        #expect(
            AgreementLimitations(study).sentences.contains(
                "The two were not found in the same way: measured in Board, 2025-07 against estimated in Board, "
                    + "2025-02. A difference may come from the method."))
    }

    @Test("Two boards say that they were joined by names")
    func boards() throws {
        let sentences = AgreementLimitations(try ExampleAgreement.boards([1, 2, 4], [1, 2, 3])).sentences
        #expect(
            sentences.contains(
                "Models are joined by matched names: a wrong match looks like a disagreement, a missing one is not seen."
            ))
        #expect(sentences.contains("Agreement does not show that either is right; both may share an error."))
    }

    @Test("A difference that grows with size is told")
    func proportional() throws {
        let study = try ExampleAgreement.boards([11, 22.1, 33, 43.9, 55], [10, 20, 30, 40, 50])
        #expect(
            AgreementLimitations(study).sentences.contains {
                $0.hasPrefix("The difference changes with size (slope 0.0934, p < 0.001)")
            })
    }
}
