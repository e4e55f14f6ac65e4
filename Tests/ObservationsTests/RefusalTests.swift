import Observations
import Testing

@Suite struct RefusalTests {
    @Test("What stands in the refused cell is shortened to 80 characters")
    func shortened() {
        let refusal = Refusal(
            row: 1, place: "line 2", value: String(repeating: "x", count: 100), reason: "is no number")
        #expect(refusal.value == String(repeating: "x", count: 79) + "…")
        #expect(Refusal(row: 1, place: "line 2", value: "high", reason: "is no number").value == "high")
    }
}
