import Testing

@testable import Studies

@Suite struct VintageRatioTests {
    @Test("The documented example: all values doubled")
    func doubled() {
        #expect(ratio([(1, 2), (2, 4), (3, 6)]).finding == VintageRatio.Finding(factor: 2, share: 3, common: 3))
    }

    @Test(
        "Values that stayed, that changed each in its way, or are too few, are no finding",
        arguments: [
            [(1.0, 1.0), (2, 2), (3, 3)], [(1, 2), (2, 3), (3, 4)], [(1, 2), (2, 4)], [(0, 1), (0, 2), (0, 3)],
        ])
    func none(pairs: [(Double, Double)]) {
        #expect(ratio(pairs).finding == nil)
    }

    private func ratio(_ pairs: [(Double, Double)]) -> VintageRatio {
        var ratio = VintageRatio()
        for (old, new) in pairs { ratio.add(new, against: old) }
        return ratio
    }
}
