import Plots

extension Page {
    /// The page as a PDF of A4 sheets: text that can be selected, figures as drawings, links and an outline.
    /// The same page gives the same bytes on one machine; its fonts are part of them.
    ///
    /// - Throws: `ReportsError` where the drawing library is missing.
    public func pdf() throws(ReportsError) -> [UInt8] {
        do throws(PlotError) {
            return try PaperRenderer().pdf(printed(with: try PaperRuler()))
        } catch {
            throw ReportsError(.page(title, detail: error.description))
        }
    }

    /// The sheets before they are drawn.
    func printed(with ruler: any TextRuler) -> PaperDocument {
        let sections = anchoredSections
        var builder = SlabBuilder(ruler: ruler)
        builder.add(self, sections: sections)
        builder.addUnprintable()
        let pagination = Pagination(
            builder.slabs, height: PaperLook.bodyHeight, sheetLimit: PaperLook.sheetLimit)
        var sheets = pagination.sheets
        if pagination.leftOut > 0 { sheets.append(SheetFrame.cutNote(ruler: ruler)) }
        let places = pagination.places.mapValues {
            PaperPlace(sheet: $0.sheet, y: max(0, PaperLook.bodyTop + $0.y - 12))
        }
        let frame = SheetFrame(page: self, ruler: ruler, count: sheets.count, places: places)
        var document = PaperDocument(
            title: title, subject: finding ?? question ?? "", date: context.date,
            sheets: sheets.enumerated().map { frame.sheet($0.element, index: $0.offset) })
        document.outline = sections.enumerated().compactMap { index, section in
            places[index].map { PaperOutlineEntry(section.heading, place: $0) }
        }
        return document
    }
}

extension SlabBuilder {
    /// A note on characters that are printed by their number.
    fileprivate mutating func addUnprintable() {
        let missing = ruler.unprintable.sorted()
        guard let first = missing.first else { return }
        let count = missing.count == 1 ? "One character is" : "\(missing.count) characters are"
        let number = CharacterNumber.text(first)
        add(
            InlineText(
                "\(count) in none of the fonts of the machine that printed this, and stand here by number: "
                    + "[\(number)] for example. The HTML page holds the characters themselves."), .note)
    }
}
