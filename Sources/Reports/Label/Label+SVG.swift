import Plots

extension Label {
    /// The address by which the element with the manifest is known.
    static let manifestNamespace = "urn:wattmark:manifest"

    /// The format of the labels that are drawn: their words, their places and their markup. A label is verified by drawing
    /// it anew, so that whatever changes the drawing of any label changes the format.
    static let format = "1"

    /// The label as SVG. Texts stay texts; each claim carries its topic as `data-claim`, so that it can be checked.
    public var svg: String {
        let (width, height) = (XMLText.number(size.width), XMLText.number(size.height))
        let fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif"
        let metadata = embedded.map { text in
            "<metadata><wattmark:manifest xmlns:wattmark=\"\(Self.manifestNamespace)\">"
                + XMLCharacters.escapedLines(text) + "</wattmark:manifest></metadata>\n"
        }
        let (unitWidth, unitHeight) = size == .print ? (width + "pt", height + "pt") : (width, height)
        let head = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(unitWidth)" height="\(unitHeight)" \
            viewBox="0 0 \(width) \(height)" role="img" font-family="\(fonts)" \
            data-format="\(Self.format)" data-size="\(size.rawValue)" data-theme="\(theme.rawValue)">
            <title>\(XMLText.escaped(title))</title>
            <desc>\(XMLText.escaped(description))</desc>

            """
        let palette = colours.palette
        let body = drawing.elements.map { Self.markup(of: $0, palette) + "\n" }.joined()
        return head + (metadata ?? "") + body + "</svg>\n"
    }

    private static func markup(of element: LabelElement, _ palette: Theme) -> String {
        switch element {
        case .shape(let shape): return shape.geometry.svgElement(look: look(of: shape, palette))
        case .caption(let piece): return text(piece, palette, claim: nil)
        case .claim(let topic, let pieces):
            if pieces.count == 1 { return text(pieces[0], palette, claim: topic) }
            let lines = pieces.map { text($0, palette, claim: nil) }.joined(separator: "\n")
            return "<g data-claim=\"\(topic.rawValue)\">\n\(lines)\n</g>"
        case .code(let code, let place, let module):
            let path = LabelCodePath.path(of: code)
            let (x, y) = (XMLText.number(place.x), XMLText.number(place.y))
            return "<path data-claim=\"qr\" data-modules=\"\(code.side)\" "
                + "transform=\"translate(\(x) \(y)) scale(\(XMLText.number(module)))\" "
                + "shape-rendering=\"crispEdges\" fill=\"\(palette[.module].css)\" d=\"\(path)\"/>"
        }
    }

    private static func text(_ piece: LabelPiece, _ palette: Theme, claim: LabelClaim.Topic?) -> String {
        var look = " fill=\"\(palette[piece.colour].css)\""
        if let claim { look += " data-claim=\"\(claim.rawValue)\"" }
        if piece.isGlued { look += " data-glued=\"true\"" }
        return Geometry.text(piece.run).svgElement(look: look)
    }

    private static func look(of shape: Shape, _ palette: Theme) -> String {
        var look = " fill=\"\(shape.fill.map { palette[$0].css } ?? "none")\""
        guard let stroke = shape.stroke else { return look }
        look += " stroke=\"\(palette[stroke.colour].css)\" stroke-width=\"\(XMLText.number(stroke.width))\""
        if !stroke.dash.isEmpty {
            look += " stroke-dasharray=\"\(stroke.dash.map(XMLText.number).joined(separator: " "))\""
        }
        return look
    }
}
