import Studies
import Testing

@Suite("Size bands")
struct SizeBandTests {
    @Test("The bands follow each other without a gap, from nothing to everything")
    func gapless() {
        #expect(SizeBand.all.first?.from == 0 && SizeBand.all.last?.to == .infinity)
        for (band, next) in zip(SizeBand.all, SizeBand.all.dropFirst()) { #expect(band.to == next.from) }
    }

    @Test("A model at a border belongs to the larger band")
    func borders() {
        #expect(SizeBand.of(parameters: 8.03e9)?.name == "4–9 B")
        #expect(SizeBand.of(parameters: 1e9)?.name == "1–4 B")
        #expect(SizeBand.of(parameters: 80e9)?.name == "80 B and more")
    }

    @Test("What is not known, or not above 0, has no band", arguments: [nil, 0, -1, .nan])
    func unknown(parameters: Double?) { #expect(SizeBand.of(parameters: parameters) == nil) }
}
