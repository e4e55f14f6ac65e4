import Statistics
import Testing

@Suite("Random draws on all cores")
struct DrawsTests {
    private func values(chunk: Int) async -> [UInt64] {
        await Draws.collect(1_000, seed: 7, chunk: chunk, space: 0) { generator, _ in generator.next() }
    }

    @Test("The result does not depend on how draws are divided among threads", arguments: [1, 7, 64, 10_000])
    func chunks(chunk: Int) async {
        let one = await values(chunk: 1_000)
        #expect(await values(chunk: chunk) == one && Set(one).count == 1_000)
    }

    @Test("No draw gives nothing")
    func none() async {
        let none = await Draws.collect(0, seed: 1, space: 0) { generator, _ in generator.next() }
        #expect(none.isEmpty)
    }
}
