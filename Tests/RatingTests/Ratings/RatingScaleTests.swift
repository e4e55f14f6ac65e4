import Rating
import Testing

@Suite("Rating scale")
struct RatingScaleTests {
    static let scer = RatingScale(
        id: "scer-0.1",
        steps: [
            .init("A", from: 90, includesStart: false), .init("B", from: 60, includesStart: true),
            .init("C", from: 0, includesStart: true),
        ],
        source: "SCER 0.1 (2.3.3)")

    @Test(
        "Above 90 is A, 60 to 90 with both ends is B, below 60 is C",
        arguments: [(100, "A"), (90.1, "A"), (90, "B"), (60, "B"), (59.9, "C"), (0, "C")] as [(Double, String)])
    func boundaries(position: Double, letter: String) {
        #expect(Self.scer.letter(at: position) == letter)
    }
}
