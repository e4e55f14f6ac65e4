import Ledger
import Testing

@Suite struct LedgerErrorTests {
    @Test(
        "What is wrong with a run's id is said in a sentence",
        arguments: [
            (LedgerError.Problem.notFound(id: "x", nearest: nil), "The ledger l has no run ‘x’."),
            (.notFound(id: "x", nearest: "y"), "The ledger l has no run ‘x’; did you mean ‘y’?"),
            (
                .ambiguous(id: "a", matches: ["ab", "ac"]),
                "‘a’ is the beginning of 2 runs (ab, ac); give more of it."
            ),
        ])
    func sentences(problem: LedgerError.Problem, sentence: String) {
        #expect(LedgerError(problem, path: "l").description == sentence)
    }
}
