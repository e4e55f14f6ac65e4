import Ledger
import Testing

@Suite struct JournalErrorTests {
    @Test(
        "Each problem has a sentence that says what happened and what to do",
        arguments: [
            (
                JournalError.Problem.badIdentifier("a/b"),
                "‘a/b’ cannot be the id of a run: use at most 128 letters, digits, ‘-’, ‘_’ and ‘.’, and do not begin "
                    + "with ‘.’."
            ),
            (.exists, "The journal j exists already; choose another id for the run."),
            (.cannotOpen("Permission denied"), "The journal j cannot be opened: Permission denied."),
            (.full, "There is no space left for the journal j; free some and start again."),
            (
                .newer(format: 2, known: 1),
                "The journal j was written by a newer wattmark (format 2, known here up to 1); update wattmark."
            ),
            (.cannotRead("Input/output error"), "The journal j cannot be read: Input/output error."),
            (.tooLong, "The command line of the run is too long for the journal j."),
        ])
    func sentences(problem: JournalError.Problem, sentence: String) {
        #expect(JournalError(problem, path: "j").description == sentence)
    }
}
