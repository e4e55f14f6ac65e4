import Statistics
import Testing

@Suite("Sums with twice the digits")
struct CompensatedSumTests {
    @Test("What a large number would swallow comes back")
    func sum() {
        var sum = CompensatedSum()
        for value in [1e16, 1, -1e16] { sum.add(value) }
        #expect(sum.value == 1 && 1e16 + 1 - 1e16 == 0)
    }

    @Test("A product keeps the digits that rounding takes")
    func product() {
        let near = 1 + 0x1p-30
        var sum = CompensatedSum(-1 - 0x1p-29)
        sum.add(near, times: near)
        #expect(sum.value == 0x1p-60)
    }
}
