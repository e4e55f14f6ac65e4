/// The only place where this module writes sentences.
enum PlotMessages {
    static func sentence(for reason: PlotError.Reason) -> String {
        switch reason {
        case .noData(let chart, 0):
            "The \(chart) has nothing to draw: it was given no values. Give at least one."
        case .noData(let chart, let dropped):
            "The \(chart) has nothing to draw: \(leftOut(dropped, reason: "\(notFinite) or \(notPositive)")). "
                + "Give at least one usable value, or choose a linear axis."
        case .rowLength(let row, let expected, let found):
            "The bar “\(row)” has \(count(found, "value")) for \(count(expected, "component")). "
                + "Give one value per component; nil where it is not known."
        case .size(let width, let height):
            "A figure of \(side(width)) x \(side(height)) cannot be drawn. "
                + "Width and height are from 1 to 10,000."
        case .pixels(let width, let height):
            "An image of \(side(width)) x \(side(height)) pixels cannot be drawn. "
                + "Width and height times the scale are from 1 to 10,000."
        case .cairoMissing(let format, let detail):
            "\(format) needs the cairo library, which could not be loaded (\(detail)). "
                + "Install it (`apt install libcairo2`), or write .svg."
        case .cairoFailed(let format, let detail):
            "\(format) could not be written: cairo reports “\(detail)”. Write .svg instead."
        }
    }

    /// The note under a figure that could not show everything.
    static func leftOut(_ count: Int, reason: String) -> String {
        "\(self.count(count, "value")) not shown: \(reason)"
    }

    static let notFinite = "no finite number"
    static let notPositive = "not positive on a logarithmic axis"

    /// `Curves: two lines, one line`; at most ten items, `nil` without any.
    static func list(_ heading: String, _ items: [String], separator: String = ", ") -> String? {
        guard !items.isEmpty else { return nil }
        let rest = items.count > 10 ? " and \(grouped(items.count - 10)) more" : ""
        return "\(heading): " + items.prefix(10).joined(separator: separator) + rest
    }

    static let otherGroups = "other"

    static func goesOn(_ count: Int) -> String {
        "\(self.count(count, "interval")) \(count == 1 ? "goes" : "go") on beyond the figure, where an arrow is"
    }

    static func unknownComponents(_ count: Int) -> String {
        "\(self.count(count, "component")) not known and not drawn"
    }

    /// The words at the end of a bar: an unknown component is not zero.
    static func total(_ sum: Double, known: Int, of components: Int) -> String {
        guard known > 0 else { return "not known" }
        return (known < components ? "at least " : "") + NumberText.significant(sum, digits: 3)
    }

    /// The end of the alternative text of a figure with too little room for its labels; at most ten names.
    static func notLabelled(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let rest = names.count > 10 ? " and \(grouped(names.count - 10)) more" : ""
        return ". Not labelled for want of room: " + names.prefix(10).joined(separator: ", ") + rest
    }

    private static func grouped(_ count: Int) -> String { NumberText.grouped(count) }

    static func count(_ count: Int, _ noun: String) -> String {
        "\(NumberText.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func side(_ value: Double) -> String {
        value.isFinite ? NumberText.significant(value, digits: 6) : "\(value)"
    }
}
