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

    @Test("A scale that gives every position one letter passes")
    func sound() throws {
        try Self.scer.check()
        try RatingScale.fifths.check()
        try RatingScale(
            id: "ninety",
            steps: [.init("A", from: 90, includesStart: false), .init("B", from: 90, includesStart: true)]
                + [.init("C", from: 0, includesStart: true)], source: "test"
        ).check()
    }

    @Test("A scale without a start, out of order, or with a start that is no number is refused")
    func refused() {
        for steps in [
            [], [.init("A", from: 0, includesStart: false)], [.init("A", from: 10, includesStart: true)],
            [.init("A", from: .nan, includesStart: true), .init("B", from: 0, includesStart: true)],
            [.init("A", from: 50, includesStart: true), .init("B", from: 50, includesStart: false)]
                + [.init("C", from: 0, includesStart: true)],
            [.init("A", from: 10, includesStart: true), .init("B", from: 60, includesStart: true)]
                + [.init("C", from: 0, includesStart: true)],
        ] as [[RatingScale.Step]] {
            let scale = RatingScale(id: "own", steps: steps, source: "test")
            #expect(throws: RatingError.self) { try scale.check() }
        }
    }
}
