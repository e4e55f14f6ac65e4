import CCairo

/// Prints a document of several sheets as PDF: text that can be selected, figures as drawings, links and an outline.
public struct PaperRenderer: Sendable {
    public init() {}

    /// The whole file. The same document gives the same bytes on one machine; its fonts are part of them.
    /// - Throws: `PlotError` when cairo is missing.
    public func pdf(_ document: PaperDocument) throws(PlotError) -> [UInt8] {
        let cairo = try CairoLibrary(for: "PDF")
        let output = CairoOutput()
        let size = document.size
        let surface = cairo.functions.pdf_surface_create_for_stream(
            CairoOutput.write, output.address, size.width, size.height)
        // The surface writes until it is finished; the output outlives it.
        defer { withExtendedLifetime(output) { cairo.functions.surface_destroy(surface) } }
        try cairo.check(cairo.functions.surface_status(surface), format: "PDF")
        describe(document, on: surface, cairo: cairo.functions)
        try draw(document, on: surface, cairo: cairo)
        cairo.functions.surface_finish(surface)
        try cairo.check(cairo.functions.surface_status(surface), format: "PDF")
        return output.bytes
    }

    private func describe(_ document: PaperDocument, on surface: OpaquePointer?, cairo: ccairo_functions) {
        // 0 is CAIRO_PDF_VERSION_1_4: later versions of cairo would pack 1.5 so that nothing in it can be searched for.
        cairo.pdf_surface_restrict_to_version(surface, 0)
        // 0, 2 and 5 are CAIRO_PDF_METADATA_TITLE, _SUBJECT and _CREATE_DATE.
        cairo.pdf_surface_set_metadata(surface, 0, document.title.singleLine)
        cairo.pdf_surface_set_metadata(surface, 2, document.subject.singleLine)
        cairo.pdf_surface_set_metadata(surface, 5, Self.isDate(document.date) ? document.date + "T00:00:00Z" : "")
        for entry in document.outline where document.sheets.indices.contains(entry.place.sheet) {
            // Parent 0 is the outline's root.
            _ = cairo.pdf_surface_add_outline(surface, 0, entry.text.singleLine, Self.attributes(of: entry.place), 0)
        }
    }

    private func draw(
        _ document: PaperDocument, on surface: OpaquePointer?, cairo: CairoLibrary
    ) throws(PlotError) {
        let context = cairo.functions.create(surface)
        defer { cairo.functions.destroy(context) }
        let pen = CairoPen(cairo: cairo.functions, context: context, theme: .light)
        let places = Self.targets(in: document)
        for (index, sheet) in document.sheets.enumerated() {
            for place in places where place.sheet == index {
                let attributes = "name='\(Self.name(of: place))' x=0 y=\(XMLText.number(place.y))"
                cairo.functions.tag_begin(context, "cairo.dest", attributes)
                cairo.functions.tag_end(context, "cairo.dest")
            }
            for strip in sheet.strips {
                cairo.functions.save(context)
                cairo.functions.translate(context, strip.origin.x, strip.origin.y)
                for mark in strip.marks { draw(mark, pen: pen, sheets: document.sheets.count) }
                cairo.functions.restore(context)
            }
            cairo.functions.show_page(context)
            try cairo.check(cairo.functions.status(context), format: "PDF")
        }
    }

    private func draw(_ mark: PaperMark, pen: CairoPen, sheets: Int) {
        let (cairo, context) = (pen.cairo, pen.context)
        switch mark {
        case .shape(let shape): pen.draw(shape)
        case .figure(let scene, let place, let scale):
            cairo.save(context)
            cairo.translate(context, place.x, place.y)
            cairo.scale(context, scale, scale)
            pen.draw(scene)
            cairo.restore(context)
        case .text(let text):
            let link = text.target.flatMap { Self.attributes(of: $0, sheets: sheets) }
            if let link { cairo.tag_begin(context, "Link", link) }
            pen.setSource(text.colour, opacity: 1)
            cairo.move_to(context, text.position.x, text.position.y)
            pen.letters.show(text.text, style: text.style)
            cairo.new_path(context)
            if link != nil { cairo.tag_end(context, "Link") }
        }
    }

    private static func attributes(of target: PaperTarget, sheets: Int) -> String? {
        switch target {
        case .web(let address): "uri='\(encoded(address))'"
        case .place(let place): (0..<sheets).contains(place.sheet) ? "dest='\(name(of: place))'" : nil
        }
    }

    /// Places that links lead to, in order. They have names, because cairo 1.16 loses links to later pages by number.
    private static func targets(in document: PaperDocument) -> [PaperPlace] {
        var places: Set<PaperPlace> = []
        for mark in document.sheets.lazy.flatMap(\.strips).flatMap(\.marks) {
            if case .text(let text) = mark, case .place(let place) = text.target { places.insert(place) }
        }
        return places.sorted { ($0.sheet, $0.y) < ($1.sheet, $1.y) }
    }

    /// "sheet-3-120.5".
    private static func name(of place: PaperPlace) -> String { "sheet-\(place.sheet + 1)-\(XMLText.number(place.y))" }

    private static func attributes(of place: PaperPlace) -> String {
        "page=\(place.sheet + 1) pos=[0 \(XMLText.number(place.y))]"
    }

    /// The address with percent signs for all that would end a text in cairo's attributes or in PDF, or is not ASCII.
    static func encoded(_ address: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return address.utf8.reduce(into: "") { result, byte in
            let isPlain = byte > 0x20 && byte < 0x7F && !"'\"()\\<>{}`^|".utf8.contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
            }
        }
    }

    /// Whether the text is four, two and two digits with hyphens: what cairo understands as a day.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    }
}
