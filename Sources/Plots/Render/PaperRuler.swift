import CCairo

/// Measures with the fonts that cairo will print with.
public final class PaperRuler: TextRuler {
    private let cairo: CairoLibrary
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private let letters: CairoLetters

    /// - Throws: `PlotError` when cairo is missing.
    public init() throws(PlotError) {
        cairo = try CairoLibrary(for: "PDF")
        // A page that is never written: letters are measured as PDF prints them, not fitted to pixels.
        surface = cairo.functions.pdf_surface_create_for_stream({ _, _, _ in 0 }, nil, 1, 1)
        context = cairo.functions.create(surface)
        letters = CairoLetters(cairo: cairo.functions, context: context)
    }

    deinit {
        cairo.functions.destroy(context)
        cairo.functions.surface_destroy(surface)
    }

    public func width(of text: String, style: PaperStyle) -> Double { letters.width(of: text, style: style) }

    public var unprintable: Set<Unicode.Scalar> { letters.unprintable }
}
