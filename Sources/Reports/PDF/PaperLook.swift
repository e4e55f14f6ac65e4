import Plots

/// Sizes of a printed page, in points.
enum PaperLook {
    static let size = PaperSize.a4
    static let margin = 56.0
    /// Where the body begins and ends, from the top of the sheet.
    static let bodyTop = 64.0
    static let bodyBottom = 780.0
    static let width = size.width - 2 * margin
    static let bodyHeight = bodyBottom - bodyTop
    /// Baselines of the running head and of the page number.
    static let headBaseline = 40.0
    static let footBaseline = 812.0
    /// A document ends here, with a sentence that says so.
    static let sheetLimit = 500
}

/// How a kind of text looks on paper.
struct PaperType {
    var style: PaperStyle
    /// From line to line.
    var line: Double
    var colour = ColourRole.ink

    static let title = PaperType(style: PaperStyle(.bold, size: 20), line: 25)
    static let lead = PaperType(style: PaperStyle(.text, size: 10.5), line: 15, colour: .secondary)
    static let finding = PaperType(style: PaperStyle(.text, size: 13), line: 18)
    static let heading = PaperType(style: PaperStyle(.bold, size: 14), line: 18)
    static let subheading = PaperType(style: PaperStyle(.bold, size: 10.5), line: 15)
    static let body = PaperType(style: PaperStyle(.text, size: 10), line: 14.5)
    static let note = PaperType(style: PaperStyle(.text, size: 8.5), line: 12, colour: .secondary)
    static let small = PaperType(style: PaperStyle(.text, size: 8.5), line: 12)
    static let code = PaperType(style: PaperStyle(.code, size: 8.5), line: 12)

    /// From the top of a line to its baseline.
    var baseline: Double { line / 2 + 0.35 * style.size }

    /// The same in bold.
    var bold: PaperType { PaperType(style: PaperStyle(.bold, size: style.size), line: line, colour: colour) }
}
