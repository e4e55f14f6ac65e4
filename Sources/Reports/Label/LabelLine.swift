import Plots

/// A line of a text that was wrapped. All of the text is in its lines: nothing is left out.
struct LabelLine: Hashable, Sendable {
    var text: String
    /// Whether it goes on with the word that the line before it began.
    var isGlued = false

    /// The width of one line, the same on every machine and on the wide side of common fonts.
    static func width(_ text: String, _ style: TextStyle) -> Double {
        TextMetrics.proportional.width(of: text, style: style)
    }

    /// Lines of whole words. A word that is wider than a line is parted after a hyphen, a dot or the like.
    static func wrap(_ text: String, style: TextStyle, width: Double) -> [LabelLine] {
        var lines: [LabelLine] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if fits(longer, style, width) {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(LabelLine(text: line)) }
            let parts = parts(of: word, style: style, width: width)
            for (index, part) in parts.dropLast().enumerated() {
                lines.append(LabelLine(text: part, isGlued: index > 0))
            }
            line = parts.last ?? ""
            if parts.count > 1 {
                // The end of a parted word keeps its line to itself.
                lines.append(LabelLine(text: line, isGlued: true))
                line = ""
            }
        }
        if !line.isEmpty { lines.append(LabelLine(text: line)) }
        return lines
    }

    private static func fits(_ text: String, _ style: TextStyle, _ width: Double) -> Bool {
        Self.width(text, style) <= width + 1e-6
    }

    /// At least one letter each, so that parting always ends.
    private static func parts(of word: Substring, style: TextStyle, width: Double) -> [String] {
        var parts: [String] = []
        var rest = word
        while !fits(String(rest), style, width) {
            var count = 0
            var natural = 0
            var head = ""
            for letter in rest {
                head.append(letter)
                if count > 0, !fits(head, style, width) { break }
                count += 1
                if "-_./:+".contains(letter) { natural = count }
            }
            let cut = natural > 0 && natural < rest.count ? natural : count
            if cut >= rest.count { break }
            parts.append(String(rest.prefix(cut)))
            rest = rest.dropFirst(cut)
        }
        return parts + [String(rest)]
    }
}
