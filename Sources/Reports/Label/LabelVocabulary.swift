/// The elements and attributes that a label is written in. What is not listed is refused, so that nothing can be
/// hidden, run or fetched: no style, script, link, image or event.
enum LabelVocabulary {
    /// Which elements may stand inside which.
    static let children: [String: Set<String>] = [
        "svg": ["title", "desc", "metadata", "g", "rect", "line", "circle", "polygon", "path", "text"],
        "metadata": ["wattmark:manifest"],
        "g": ["text"],
    ]

    static let attributes: [String: Set<String>] = [
        "svg": [
            "xmlns", "width", "height", "viewBox", "role", "font-family", "data-format", "data-size", "data-theme",
        ],
        "title": [], "desc": [], "metadata": [],
        "wattmark:manifest": ["xmlns:wattmark"],
        "g": ["data-claim"],
        "rect": look.union(["x", "y", "width", "height"]),
        "line": look.union(["x1", "y1", "x2", "y2"]),
        "circle": look.union(["cx", "cy", "r"]),
        "polygon": look.union(["points"]),
        "path": ["data-claim", "data-modules", "transform", "shape-rendering", "fill", "d"],
        "text": ["x", "y", "font-size", "font-weight", "text-anchor", "fill", "data-claim", "data-glued"],
    ]

    private static let look: Set<String> = ["fill", "stroke", "stroke-width", "stroke-dasharray"]

    /// Elements whose text means something.
    static let textual: Set<String> = ["title", "desc", "text", "wattmark:manifest"]
}
