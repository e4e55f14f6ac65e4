import CCairo

/// Draws shapes into one context.
struct CairoPen {
    let cairo: ccairo_functions
    let context: OpaquePointer?
    let theme: Theme
    let letters: CairoLetters

    init(cairo: ccairo_functions, context: OpaquePointer?, theme: Theme) {
        self.cairo = cairo
        self.context = context
        self.theme = theme
        letters = CairoLetters(cairo: cairo, context: context)
    }

    func draw(_ scene: Scene) {
        for shape in scene.shapes { draw(shape) }
    }

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

    func setSource(_ role: ColourRole, opacity: Double) {
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
        let style = PaperStyle(run.weight == .bold ? .bold : .text, size: run.size)
        let width = letters.width(of: run.text, style: style)
        let shift: Double =
            switch run.anchor {
            case .start: 0
            case .middle: width / 2
            case .end: width
            }
        let x = run.position.x - shift
        if run.hasHalo {
            cairo.new_path(context)
            cairo.move_to(context, x, run.position.y)
            letters.trace(run.text, style: style)
            setSource(.background, opacity: opacity)
            cairo.set_line_width(context, 3)
            cairo.set_dash(context, nil, 0, 0)
            cairo.set_line_join(context, 1)
            cairo.stroke(context)
        }
        setSource(fill ?? .ink, opacity: opacity)
        cairo.move_to(context, x, run.position.y)
        letters.show(run.text, style: style)
        cairo.new_path(context)
    }
}
