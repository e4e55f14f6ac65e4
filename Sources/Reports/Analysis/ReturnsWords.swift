import Footprint
import Statistics
import Studies

/// The sentences of a study of returns.
struct ReturnsWords {
    let returns: Returns
    let text: StudyText

    init(_ returns: Returns) {
        self.returns = returns
        text = StudyText(returns.table)
    }

    /// What was found, in one sentence.
    var finding: String {
        let line = returns.line
        let interval = line.gainInterval(level: returns.question.level)
        let isClear = !interval.contains(0)
        let verb = line.gainPerDoubling < 0 ? "falls" : "rises"
        let size = text.difference(line.gainPerDoubling.magnitude, digits: 2)
        guard isClear else {
            return "No change of \(text.y) with \(text.x) is found: \(StudyText.number(line.gainPerDoubling, 2)) "
                + "\(text.differenceUnit) per doubling, 95 % \(text.interval(interval, digits: 2))."
        }
        return "\(text.y.capitalisedFirst) \(verb) by \(size) per doubling of \(text.x)"
    }

    /// Whether parts of the rows say the same.
    var robustness: String {
        let lines = returns.parts.compactMap(\.line)
        guard !lines.isEmpty else { return "No part of the rows is large enough to be looked at alone" }
        let gains = lines.map(\.gainPerDoubling)
        let least = StudyText.number(gains.min() ?? .nan, 2)
        let most = text.difference(gains.max() ?? .nan, digits: 2)
        return "Over \(StudyText.count(lines.count, "part")) of the rows the gain is \(least) to \(most) per doubling"
    }
}

extension String {
    /// With a large first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
