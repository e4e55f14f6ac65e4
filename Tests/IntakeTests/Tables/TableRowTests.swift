import Testing

@testable import Intake

@Suite struct TableRowTests {
    @Test(
        "Blanks around a text go, of any script; those inside stay",
        arguments: [
            ("a", "a"), (" a b ", "a b"), ("\t\na\r\n", "a"), ("", ""), ("  ", ""), ("\u{00A0}ä\u{3000}", "ä"),
            ("💬 x", "💬 x"),
        ])
    func trimmed(text: String, expected: String) { #expect(text.trimmed == expected) }

    @Test(
        "Runs of blanks and line ends become one blank",
        arguments: [
            ("Zephyr 141B", "Zephyr 141B"), (" Zephyr\n\t141B\t", "Zephyr 141B"), ("a  b", "a b"),
            ("ä\u{2003}b", "ä b"), ("a b ", "a b"),
        ])
    func onOneLine(text: String, expected: String) { #expect(text.onOneLine == expected) }
}
