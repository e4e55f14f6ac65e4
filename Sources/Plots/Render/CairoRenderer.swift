import CCairo

/// Draws a scene through cairo, as PNG or PDF. The caller writes the bytes.
public struct CairoRenderer: Sendable {
    public var theme: Theme

    public init(theme: Theme = .light) { self.theme = theme }

    /// Whether PNG and PDF can be written on this machine.
    public static var isAvailable: Bool { CairoLibrary.isAvailable }

    /// A PNG with `scale` pixels per point.
    /// - Throws: `PlotError` when cairo is missing, or a side is not 1 to 10,000 pixels.
    public func png(_ scene: Scene, scale: Double = 2) throws(PlotError) -> [UInt8] {
        let width = (scene.size.width * scale).rounded()
        let height = (scene.size.height * scale).rounded()
        guard SceneSize.limits.contains(width), SceneSize.limits.contains(height) else {
            throw PlotError(.pixels(width: width, height: height))
        }
        let cairo = try CairoLibrary(for: "PNG")
        // 0 is CAIRO_FORMAT_ARGB32.
        let surface = cairo.functions.image_surface_create(0, Int32(width), Int32(height))
        defer { cairo.functions.surface_destroy(surface) }
        try cairo.check(cairo.functions.surface_status(surface), format: "PNG")
        try draw(scene, on: surface, scale: scale, cairo: cairo, format: "PNG")
        let output = CairoOutput()
        let status = withExtendedLifetime(output) {
            cairo.functions.surface_write_to_png_stream(surface, CairoOutput.write, output.address)
        }
        try cairo.check(status, format: "PNG")
        return output.bytes
    }

    /// A PDF of one page, a point to a point, with text that can be selected.
    /// - Throws: `PlotError` when cairo is missing.
    public func pdf(_ scene: Scene) throws(PlotError) -> [UInt8] {
        let cairo = try CairoLibrary(for: "PDF")
        let output = CairoOutput()
        let surface = cairo.functions.pdf_surface_create_for_stream(
            CairoOutput.write, output.address, scene.size.width, scene.size.height)
        // The surface writes until it is finished; the output outlives it.
        defer { withExtendedLifetime(output) { cairo.functions.surface_destroy(surface) } }
        try cairo.check(cairo.functions.surface_status(surface), format: "PDF")
        // 0 is CAIRO_PDF_VERSION_1_4, which every reader knows.
        cairo.functions.pdf_surface_restrict_to_version(surface, 0)
        // 0 and 2 are CAIRO_PDF_METADATA_TITLE and _SUBJECT.
        cairo.functions.pdf_surface_set_metadata(surface, 0, scene.title.singleLine)
        cairo.functions.pdf_surface_set_metadata(surface, 2, scene.summary.singleLine)
        // 5 is CAIRO_PDF_METADATA_CREATE_DATE: without a date, the same scene gives the same bytes.
        cairo.functions.pdf_surface_set_metadata(surface, 5, "")
        try draw(scene, on: surface, scale: 1, cairo: cairo, format: "PDF")
        cairo.functions.surface_finish(surface)
        try cairo.check(cairo.functions.surface_status(surface), format: "PDF")
        return output.bytes
    }

    private func draw(
        _ scene: Scene, on surface: OpaquePointer?, scale: Double, cairo: CairoLibrary, format: String
    ) throws(PlotError) {
        let context = cairo.functions.create(surface)
        defer { cairo.functions.destroy(context) }
        cairo.functions.scale(context, scale, scale)
        let pen = CairoPen(cairo: cairo.functions, context: context, theme: theme)
        pen.draw(scene)
        try cairo.check(cairo.functions.status(context), format: format)
    }
}
