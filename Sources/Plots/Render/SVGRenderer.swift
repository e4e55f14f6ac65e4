/// Writes a scene as SVG: the same scene and options always give the same bytes.
///
/// Colours are classes with custom properties. A page that holds the SVG inline may set `--plot-ink`,
/// `--plot-background`, `--plot-category-1` … on any ancestor and so switch light and dark; readers without custom
/// properties use the theme's colours.
public struct SVGRenderer: Sendable {
    public enum Appearance: Sendable {
        case light
        case dark
        /// Light, and dark where the reader prefers it.
        case automatic
    }

    public var appearance: Appearance
    /// Prefix of the identifiers inside; figures on one page need different ones. Letters, digits, `-` and `_`.
    public var identifier: String
    /// Whether the colours are plain: for files that drawing programs open, some of which paint everything black
    /// that has a custom property. A page can then not change them, and `automatic` is light.
    public var isPlain = false

    public init(appearance: Appearance = .light, identifier: String = "plot") {
        self.appearance = appearance
        let allowed = identifier.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        self.identifier = allowed.first?.isLetter == true ? allowed : "plot"
    }

    /// The SVG document, without an XML declaration so that it can stand inside HTML.
    public func render(_ scene: Scene) -> String {
        let (width, height) = (number(scene.size.width), number(scene.size.height))
        var out = """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(rootClass)" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(identifier)-title \(identifier)-summary">
            <title id="\(identifier)-title">\(escape(scene.title))</title>
            <desc id="\(identifier)-summary">\(escape(scene.summary))</desc>
            <style>
            \(style)
            </style>

            """
        var part: ScenePart?
        for shape in scene.shapes {
            if shape.part != part {
                if part != nil { out += "</g>\n" }
                out += "<g class=\"plot-\(shape.part.rawValue)\">\n"
                part = shape.part
            }
            out += element(shape) + "\n"
        }
        if part != nil { out += "</g>\n" }
        return out + "</svg>\n"
    }

    private var rootClass: String {
        switch appearance {
        case .light: "plot plot-light"
        case .dark: "plot plot-dark"
        case .automatic: "plot plot-automatic"
        }
    }

    private var style: String {
        let theme: Theme = appearance == .dark ? .dark : .light
        let root = "." + rootClass.split(separator: " ").joined(separator: ".")
        let fonts = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Noto Sans\",sans-serif"
        var rules = ["\(root) text{font-family:\(fonts);font-variant-numeric:tabular-nums}"]
        for role in ColourRole.all {
            let (name, colour) = (role.name, theme[role].css)
            for property in ["fill", "stroke"] {
                let custom = isPlain ? "" : ";\(property):var(--plot-\(name),\(colour))"
                rules.append("\(root) .\(property)-\(name){\(property):\(colour)\(custom)}")
            }
        }
        if !isPlain, appearance == .automatic {
            let dark = ColourRole.all.map { "--plot-\($0.name):\(Theme.dark[$0].css)" }.joined(separator: ";")
            rules.append("@media (prefers-color-scheme:dark){\(root){\(dark)}}")
        }
        return rules.joined(separator: "\n")
    }

    private func element(_ shape: Shape) -> String {
        if case .dots(let centres, let radius) = shape.geometry {
            return dots(centres, radius: radius, colour: shape.fill ?? .muted, opacity: shape.opacity)
        }
        let title = shape.tooltip.map { "<title>\(escape($0))</title>" } ?? ""
        return shape.geometry.svgElement(look: look(of: shape), title: title)
    }

    /// Lines of no length with round ends: the shortest way to write a dot. A tenth of a point is exact enough.
    private func dots(_ centres: [ScenePoint], radius: Double, colour: ColourRole, opacity: Double) -> String {
        let tenth = { (value: Double) in number((value * 10).rounded() / 10) }
        let look = "class=\"stroke-\(colour.name)\" fill=\"none\" stroke-width=\"\(number(2 * radius))\""
        return "<g \(look) stroke-linecap=\"round\" stroke-opacity=\"\(number(opacity))\">\n"
            + centres.map { "<path d=\"M\(tenth($0.x)) \(tenth($0.y))h0\"/>\n" }.joined() + "</g>"
    }

    private func look(of shape: Shape) -> String {
        var classes: [String] = []
        var attributes = ""
        if let fill = shape.fill { classes.append("fill-\(fill.name)") } else { attributes += " fill=\"none\"" }
        if let stroke = shape.stroke {
            classes.append("stroke-\(stroke.colour.name)")
            if stroke.width != 1 { attributes += " stroke-width=\"\(number(stroke.width))\"" }
            if !stroke.dash.isEmpty {
                attributes += " stroke-dasharray=\"\(stroke.dash.map(number).joined(separator: " "))\""
            }
            if case .polyline = shape.geometry { attributes += " stroke-linejoin=\"round\"" }
        }
        if case .text(let run) = shape.geometry, run.hasHalo {
            classes.append("stroke-background")
            attributes += " stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
        if shape.opacity != 1 { attributes += " opacity=\"\(number(shape.opacity))\"" }
        return (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"") + attributes
    }

    private func number(_ value: Double) -> String { XMLText.number(value) }
    private func escape(_ text: String) -> String { XMLText.escaped(text) }
}
