extension Geometry {
    /// The element of one primitive: `<rect x="4" y="8" width="2" height="2" fill="#000000"/>`. `dots` are none.
    ///
    /// - Parameter look: Further attributes, each with a space before it, as XML allows them: ` fill="#000000"`.
    public func svgElement(look: String) -> String { svgElement(look: look, title: "") }

    /// - Parameter title: An element that stands inside before all else.
    func svgElement(look: String, title: String) -> String {
        let (tag, attributes, content) = svgOutline
        let inside = title + content
        let start = "<\(tag)\(attributes)\(look)"
        return inside.isEmpty ? start + "/>" : start + ">\(inside)</\(tag)>"
    }

    private var svgOutline: (tag: String, attributes: String, content: String) {
        let number = XMLText.number
        switch self {
        case .line(let start, let end):
            let ends = "x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\" "
            return ("line", " \(ends)y2=\"\(number(end.y))\"", "")
        case .polyline(let points): return ("polyline", " points=\"\(Self.list(points))\"", "")
        case .polygon(let points): return ("polygon", " points=\"\(Self.list(points))\"", "")
        case .diamond(let centre, let radius):
            return ("polygon", " points=\"\(Self.list(Geometry.diamondCorners(centre, radius)))\"", "")
        case .rectangle(let area):
            let place = "x=\"\(number(area.x))\" y=\"\(number(area.y))\""
            return ("rect", " \(place) width=\"\(number(area.width))\" height=\"\(number(area.height))\"", "")
        case .circle(let centre, let radius):
            return ("circle", " cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\"", "")
        case .dots: return ("g", "", "")
        case .text(let run):
            var attributes = " x=\"\(number(run.position.x))\" y=\"\(number(run.position.y))\""
            attributes += " font-size=\"\(number(run.size))\""
            if run.weight == .bold { attributes += " font-weight=\"600\"" }
            switch run.anchor {
            case .start: break
            case .middle: attributes += " text-anchor=\"middle\""
            case .end: attributes += " text-anchor=\"end\""
            }
            return ("text", attributes, XMLText.escaped(run.text))
        }
    }

    private static func list(_ points: [ScenePoint]) -> String {
        points.map { "\(XMLText.number($0.x)),\(XMLText.number($0.y))" }.joined(separator: " ")
    }

    /// Top, right, bottom, left.
    static func diamondCorners(_ centre: ScenePoint, _ radius: Double) -> [ScenePoint] {
        [(0.0, -radius), (radius, 0), (0, radius), (-radius, 0)]
            .map { ScenePoint(x: centre.x + $0.0, y: centre.y + $0.1) }
    }
}
