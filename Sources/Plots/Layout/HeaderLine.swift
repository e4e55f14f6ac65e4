/// The labels of upright rules on the line above the plot area, beside the words that stand there already.
struct HeaderLine {
    struct Placed {
        var words: String
        var centre: Double
    }

    /// By the position of the rule among the marks; a rule without room is missing.
    private(set) var placed: [Int: Placed] = [:]
    /// Whether every label has its full words and its place.
    private(set) var isComplete = true
    private var taken: [ClosedRange<Double>] = []
    private let frame: Frame

    private static let distance = 8.0

    init(frame: Frame) {
        self.frame = frame
        guard frame.furniture.hasAxes else { return }
        // With a second line, titles stand on that one.
        if frame.linesAbove < 2 {
            taken = frame.columnHeadings.map(\.span)
            let title = frame.plot.y.heading
            let left = frame.typography.margin.x
            if !title.isEmpty { taken.append(left...(left + frame.typography.bodyWidth(title.singleLine))) }
        }
        let rules = frame.plot.marks.enumerated().compactMap { index, mark -> (index: Int, rule: RuleMark)? in
            guard case .rule(let rule) = mark, rule.direction == .vertical, rule.label != nil else { return nil }
            return (index, rule)
        }
        for (index, rule) in rules.sorted(by: { Self.priority($0) > Self.priority($1) }) {
            guard let label = rule.label else { continue }
            let x = frame.xScale.clampedPosition(of: rule.value)
            placed[index] = place(label, over: x)
            if placed[index]?.words != label.text.singleLine { isComplete = false }
        }
    }

    private static func priority(_ one: (index: Int, rule: RuleMark)) -> Double { one.rule.label?.priority ?? 0 }

    /// Centred over the rule, else moved sideways as far as the label still stands over it.
    private mutating func place(_ label: PlotLabel, over x: Double) -> Placed? {
        let typography = frame.typography
        let forms = [label.text.singleLine, label.short?.singleLine].compactMap { $0 }
        for words in forms {
            let half = typography.bodyWidth(words) / 2
            let (least, most) = (typography.margin.x + half, frame.size.width - typography.margin.x - half)
            guard least <= most else { continue }
            let room = half + Self.distance
            let wishes = [x] + taken.flatMap { [$0.upperBound + room, $0.lowerBound - room] }
            let centres = wishes.map { Swift.min(Swift.max($0, least), most) }.filter { centre in
                (centre - x).magnitude <= half + 1e-6
                    && !taken.contains { $0.overlaps((centre - room + 1e-6)...(centre + room - 1e-6)) }
            }
            guard let centre = centres.min(by: { ($0 - x).magnitude < ($1 - x).magnitude }) else { continue }
            taken.append((centre - half)...(centre + half))
            return Placed(words: words, centre: centre)
        }
        return nil
    }
}
