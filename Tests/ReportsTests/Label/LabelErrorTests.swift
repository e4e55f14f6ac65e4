import Testing

@testable import Reports

@Suite("Sentences about labels that cannot be drawn")
struct LabelErrorTests {
    @Test(
        "Each says what is wrong and what to do",
        arguments: [
            (
                .codeNotSquare(rows: 21),
                "the QR code is no square: not each of its 21 rows has 21 modules; give all rows of one code"
            ),
            (
                .codeSize(61),
                "a QR code of 61 x 61 modules does not stand on a label, which holds 21 to 57 a side; "
                    + "choose a shorter address for the manifest (at most 213 bytes)"
            ),
            (
                .doesNotFit(.badge, longest: .score, length: 90),
                "the texts of the label are too long for the badge: legible text would leave the panel; "
                    + "the longest is “score” with 90 characters; shorten it"
            ),
            (
                .letterNotOnScale("D", letters: ["A", "B"]),
                "the letter “D” is not on the scale of the label, which is: A, B"
            ),
            (
                .method("guessed"),
                "“guessed” is no class of evidence; there are: measured, reported, estimated, assumed"
            ),
            (
                .embeddedCharacter(27, line: 2),
                "the manifest cannot be embedded in the label: line 2 has the character with the number 27, which "
                    + "XML cannot hold; write it as an escape of the manifest’s own format"
            ),
            (
                .embeddedLength(9_000_000),
                "the manifest cannot be embedded in the label: it has 9000000 bytes, and a label carries at most "
                    + "8388608; publish it beside the label instead"
            ),
            (
                .address("javascript:x"),
                "“javascript:x” is no address for a page; give one that begins with https:// or http://, "
                    + "or a path beside the page"
            ),
        ] as [(LabelError.Reason, String)])
    func sentences(reason: LabelError.Reason, sentence: String) {
        #expect(LabelError(reason).description == sentence)
    }
}
