import Plots

/// Words with one look, before they are broken into lines.
struct PaperWords {
    var text: String
    var style: PaperStyle
    var colour: ColourRole
    var target: PaperTarget?
}

/// Letters in a row on one line.
struct LineRun {
    var text: String
    var x: Double
    var style: PaperStyle
    var colour: ColourRole
    var target: PaperTarget?

    func mark(x left: Double, baseline: Double) -> PaperMark {
        .text(
            PaperText(text, at: ScenePoint(x: left + x, y: baseline), style: style, colour: colour, target: target))
    }
}

/// One line of text.
struct ComposedLine {
    var runs: [LineRun] = []
    var width = 0.0
}

/// Breaks words into lines of a given width, at blanks; a longer word after a hyphen or slash, else anywhere.
struct LineComposer {
    let ruler: any TextRuler
    let width: Double

    /// Letters that belong to one word, although their look may change.
    private struct Word {
        var fragments: [PaperWords] = []
        var hasBlankBefore = false
    }

    func lines(_ words: [PaperWords]) -> [ComposedLine] {
        var lines: [ComposedLine] = []
        var line = ComposedLine()
        for word in LineComposer.split(words) {
            let size = measure(word.fragments)
            let blank = word.hasBlankBefore ? blankWidth(in: line) : 0
            if line.width > 0, line.width + blank + size > width + 1e-6 {
                lines.append(line)
                line = ComposedLine()
            }
            if size <= width + 1e-6 {
                add(word.fragments, blank: line.runs.isEmpty ? 0 : blank, to: &line)
                continue
            }
            for piece in cut(word.fragments) {
                if line.width > 0 {
                    lines.append(line)
                    line = ComposedLine()
                }
                add([piece], blank: 0, to: &line)
            }
        }
        if line.width > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The width of the text on one line.
    func measure(_ fragments: [PaperWords]) -> Double {
        fragments.reduce(0) { $0 + ruler.width(of: $1.text, style: $1.style) }
    }

    /// The width of the widest word.
    func widestWord(_ words: [PaperWords]) -> Double {
        LineComposer.split(words).map { measure($0.fragments) }.max() ?? 0
    }

    private func blankWidth(in line: ComposedLine) -> Double {
        line.runs.last.map { ruler.width(of: " ", style: $0.style) } ?? 0
    }

    private static func split(_ words: [PaperWords]) -> [Word] {
        var result: [Word] = []
        var endsWord = true
        for part in words {
            for letter in part.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if letter.offset > 0 { endsWord = true }
                guard !letter.element.isEmpty else { continue }
                let fragment = PaperWords(
                    text: String(letter.element), style: part.style, colour: part.colour, target: part.target)
                if endsWord {
                    result.append(Word(fragments: [fragment], hasBlankBefore: !result.isEmpty))
                    endsWord = false
                } else {
                    result[result.count - 1].fragments.append(fragment)
                }
            }
        }
        return result
    }

    private func add(_ fragments: [PaperWords], blank: Double, to line: inout ComposedLine) {
        var gap = blank
        for fragment in fragments {
            let size = ruler.width(of: fragment.text, style: fragment.style)
            if var last = line.runs.last, last.style == fragment.style, last.target == fragment.target,
                last.colour == fragment.colour
            {
                last.text += (gap > 0 ? " " : "") + fragment.text
                line.runs[line.runs.count - 1] = last
            } else {
                line.runs.append(
                    LineRun(
                        text: fragment.text, x: line.width + gap, style: fragment.style, colour: fragment.colour,
                        target: fragment.target))
            }
            line.width += gap + size
            gap = 0
        }
    }

    /// Pieces that each fit a line.
    private func cut(_ fragments: [PaperWords]) -> [PaperWords] {
        var pieces: [PaperWords] = []
        for fragment in fragments {
            var rest = Substring(fragment.text)
            while !rest.isEmpty {
                var piece = fragment
                piece.text = String(prefix(of: rest, style: fragment.style))
                rest = rest.dropFirst(piece.text.count)
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// At least one letter, so that cutting always moves on.
    private func prefix(of text: Substring, style: PaperStyle) -> Substring {
        var used = 0.0
        var end = text.startIndex
        var joint: Substring.Index?
        for index in text.indices {
            used += ruler.width(of: String(text[index]), style: style)
            if used > width + 1e-6, end > text.startIndex { return text[..<(joint ?? end)] }
            end = text.index(after: index)
            if "-/_.,&?=".contains(text[index]) { joint = end }
        }
        return text
    }
}

extension InlineText {
    /// The words as they are printed.
    func words(_ type: PaperType) -> [PaperWords] {
        parts.map { part in
            switch part {
            case .text(let text):
                PaperWords(text: NumberGlue.glued(SafeText.singleLine(text)), style: type.style, colour: type.colour)
            case .code(let text):
                PaperWords(
                    text: SafeText.singleLine(text), style: PaperStyle(.code, size: type.style.size * 0.95),
                    colour: type.colour)
            case .link(let text, let address):
                PaperWords(
                    text: SafeText.singleLine(text), style: type.style, colour: .category(0),
                    target: .web(address.text))
            }
        }
    }
}
