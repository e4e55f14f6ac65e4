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
        for shape in scene.shapes { pen.draw(shape) }
        try cairo.check(cairo.functions.status(context), format: format)
    }
}

/// Draws shapes into one context.
private struct CairoPen {
    var cairo: ccairo_functions
    var context: OpaquePointer?
    var theme: Theme

    func draw(_ shape: Shape) {
        if case .text(let run) = shape.geometry {
            draw(run, fill: shape.fill, opacity: shape.opacity)
            return
        }
        if case .dots(let centres, let radius) = shape.geometry {
            setSource(shape.fill ?? .muted, opacity: shape.opacity)
            for centre in centres {
                cairo.new_path(context)
                trace(.circle(centre: centre, radius: radius))
                cairo.fill_preserve(context)
            }
            return
        }
        cairo.new_path(context)
        trace(shape.geometry)
        if let fill = shape.fill {
            setSource(fill, opacity: shape.opacity)
            cairo.fill_preserve(context)
        }
        if let stroke = shape.stroke {
            setSource(stroke.colour, opacity: shape.opacity)
            cairo.set_line_width(context, stroke.width)
            stroke.dash.withUnsafeBufferPointer { cairo.set_dash(context, $0.baseAddress, Int32($0.count), 0) }
            // 0 is a mitred join, 1 a round one.
            if case .polyline = shape.geometry {
                cairo.set_line_join(context, 1)
            } else {
                cairo.set_line_join(context, 0)
            }
            cairo.stroke(context)
        }
    }

    private func setSource(_ role: ColourRole, opacity: Double) {
        let colour = theme[role]
        cairo.set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }

    private func trace(_ geometry: Geometry) {
        switch geometry {
        case .line(let start, let end): trace([start, end], closed: false)
        case .polyline(let points): trace(points, closed: false)
        case .polygon(let points): trace(points, closed: true)
        case .diamond(let centre, let radius): trace(Geometry.diamondCorners(centre, radius), closed: true)
        case .rectangle(let area): cairo.rectangle(context, area.x, area.y, area.width, area.height)
        case .circle(let centre, let radius): cairo.arc(context, centre.x, centre.y, radius, 0, 2 * .pi)
        case .text, .dots: break
        }
    }

    private func trace(_ points: [ScenePoint], closed: Bool) {
        guard let first = points.first else { return }
        cairo.move_to(context, first.x, first.y)
        for point in points.dropFirst() { cairo.line_to(context, point.x, point.y) }
        if closed { cairo.close_path(context) }
    }

    private func draw(_ run: TextRun, fill: ColourRole?, opacity: Double) {
        // Slant 0 is upright; weight 0 is regular, 1 is bold.
        cairo.select_font_face(context, "sans-serif", 0, run.weight == .bold ? 1 : 0)
        cairo.set_font_size(context, run.size)
        var extents = ccairo_extents()
        cairo.text_extents(context, run.text, &extents)
        let shift: Double =
            switch run.anchor {
            case .start: 0
            case .middle: extents.x_advance / 2
            case .end: extents.x_advance
            }
        let x = run.position.x - shift
        if run.hasHalo {
            cairo.new_path(context)
            cairo.move_to(context, x, run.position.y)
            cairo.text_path(context, run.text)
            setSource(.background, opacity: opacity)
            cairo.set_line_width(context, 3)
            cairo.set_dash(context, nil, 0, 0)
            cairo.set_line_join(context, 1)
            cairo.stroke(context)
        }
        setSource(fill ?? .ink, opacity: opacity)
        cairo.move_to(context, x, run.position.y)
        cairo.show_text(context, run.text)
    }
}
