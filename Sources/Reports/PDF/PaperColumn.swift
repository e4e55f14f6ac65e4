import Footprint
import Plots

/// One column of a printed table: what its cells need, and how they stand in the width it is given.
struct PaperColumn {
    let printed: PrintedColumn
    let isFirst: Bool
    let type: PaperType
    let ruler: any TextRuler
    /// Room of the widest digits behind the point, and of the method's letter.
    private let fraction: Double
    private let tag: Double
    /// The least width at which no word is cut, and the width at which nothing is broken.
    let least: Double
    let most: Double
    /// The width of the widest word, however wide.
    let widestWord: Double

    /// Words of a text column may be cut where they are wider than this.
    static let wordLimit = 110.0
    /// The same for the first column, which says what the row is, where there is room.
    static let nameLimit = 200.0
    static let shortLimit = 70.0
    private static let lineLimit = 40

    init(_ printed: PrintedColumn, isFirst: Bool, type: PaperType, ruler: any TextRuler) {
        self.printed = printed
        self.isFirst = isFirst
        self.type = isFirst ? type.bold : type
        self.ruler = ruler
        let style = self.type.style
        let cells = printed.cells
        let width = { (text: String) in text.isEmpty ? 0 : ruler.width(of: text, style: style) }
        fraction = cells.map { width($0.fraction) }.max() ?? 0
        let tags = cells.contains { !$0.tag.isEmpty }
        tag = tags ? ruler.width(of: " M", style: style) : 0
        let composer = LineComposer(ruler: ruler, width: .infinity)
        let head = PaperColumn.headWords(printed, type: type)
        let headLeast = composer.widestWord(head) + tag
        let headMost = composer.lines(head).map(\.width).max() ?? 0
        if printed.isNumeric {
            let whole = cells.map { width($0.whole) }.max() ?? 0
            let range = cells.map { width($0.range) }.max() ?? 0
            let need = max(whole + fraction, range * PaperColumn.rangeScale) + tag
            least = max(need, min(headLeast, PaperColumn.wordLimit))
            most = max(need, min(headMost + tag, max(need, headLeast * 1.6)))
            widestWord = least
        } else {
            let words = cells.map { cell in
                composer.widestWord([PaperWords(text: cell.whole, style: style, colour: .ink, target: nil)])
            }
            widestWord = max(words.max() ?? 0, headLeast)
            let longest = cells.map { width($0.whole) }.max() ?? 0
            // Short names are not broken at all.
            least = max(min(widestWord, PaperColumn.wordLimit), longest <= PaperColumn.shortLimit ? longest : 0)
            most = max(longest, headMost, least)
        }
    }

    private static let rangeScale = 0.85

    private static func headWords(_ printed: PrintedColumn, type: PaperType) -> [PaperWords] {
        let bold = type.bold.style
        let name = PaperWords(
            text: NumberGlue.glued(printed.column.header), style: bold, colour: .ink, target: nil)
        guard let unit = printed.unit?.symbol, !unit.isEmpty else { return [name] }
        return [
            name,
            PaperWords(
                text: " " + unit.replacing(" ", with: "\u{A0}"), style: type.style, colour: .secondary, target: nil),
        ]
    }

    /// The header's lines, from the left end of the column.
    func head(width: Double) -> [[LineRun]] {
        let lines = LineComposer(ruler: ruler, width: width - tag).lines(PaperColumn.headWords(printed, type: type))
        return lines.map { line in
            let shift = printed.isNumeric ? width - tag - line.width : 0
            return line.runs.map { moved($0, by: shift) }
        }
    }

    /// The lines of a cell, from the left end of the column.
    func cell(_ row: Int, width: Double) -> [[LineRun]] {
        let cell = printed.cells[row]
        guard printed.isNumeric else {
            let words = PaperWords(text: NumberGlue.glued(cell.whole), style: type.style, colour: .ink, target: nil)
            let lines = LineComposer(ruler: ruler, width: width).lines([words]).map(\.runs)
            guard lines.count > PaperColumn.lineLimit else { return lines }
            let more = run("… cut here; the CSV holds all of it", style: type.style, colour: .secondary)
            return Array(lines.prefix(PaperColumn.lineLimit - 1)) + [[more]]
        }
        let point = width - tag - fraction
        var number = run(cell.number, style: type.style)
        number.x = point - ruler.width(of: cell.whole, style: type.style)
        var first = [number]
        if !cell.tag.isEmpty {
            var letter = run(cell.tag, style: type.style, colour: .secondary)
            letter.x = width - ruler.width(of: cell.tag, style: type.style)
            first.append(letter)
        }
        guard !cell.range.isEmpty else { return [first] }
        let small = PaperStyle(type.style.face, size: type.style.size * PaperColumn.rangeScale)
        var range = run(cell.range, style: small, colour: .secondary)
        range.x = width - tag - ruler.width(of: cell.range, style: small)
        return [first, [range]]
    }

    private func run(_ text: String, style: PaperStyle, colour: ColourRole = .ink) -> LineRun {
        LineRun(text: text, x: 0, style: style, colour: colour, target: nil)
    }

    private func moved(_ run: LineRun, by shift: Double) -> LineRun {
        var copy = run
        copy.x += shift
        return copy
    }
}
