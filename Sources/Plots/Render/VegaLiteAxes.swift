import RealModule

/// Axes and colours as Vega-Lite encodings; every layer repeats them, so that each can be taken out alone.
struct VegaLiteAxes {
    let frame: Frame
    /// The names of colours: groups of dots, components of bars.
    let names: [(colour: ColourRole, name: String)]

    init(frame: Frame) {
        self.frame = frame
        names = frame.plot.legend.compactMap { entry in
            switch entry.sample {
            case .dot(let colour), .swatch(let colour, _): (colour, entry.text)
            default: nil
            }
        }
    }

    var plot: Plot { frame.plot }
    var x: JSONTree { encoding("x", axis: plot.x, scale: frame.xScale, ticks: frame.xTicks) }
    var y: JSONTree {
        plot.y.rows.map(rowEncoding) ?? encoding("y", axis: plot.y, scale: frame.yScale, ticks: frame.yTicks)
    }

    /// The middle of the line of titles above the plot area; labels of rules may have a line below it.
    var titleY: Double { -14 - 16 * Double(Swift.max(1, frame.linesAbove) - 1) }

    /// The y axis by another field.
    func y(field: String) -> JSONTree {
        guard case .object(var members) = y else { return y }
        for index in members.indices where members[index].key == "field" { members[index].value = .string(field) }
        return .object(members)
    }

    func css(_ colour: ColourRole) -> JSONTree { .string(Theme.light[colour].css) }

    /// The name of a colour where the legend has one.
    func name(_ colour: ColourRole) -> JSONTree? {
        names.first { $0.colour == colour }.map { .string($0.name.singleLine) }
    }

    /// By the field `group` where the legend names colours, else as the one colour.
    func colour(_ colour: ColourRole) -> JSONTree {
        guard name(colour) != nil else { return ["value": css(colour)] }
        return [
            "field": "group", "type": "nominal",
            "scale": [
                "domain": .strings(names.map(\.name.singleLine)), "range": .array(names.map { css($0.colour) }),
            ],
        ]
    }

    private func encoding(_ field: String, axis: Axis, scale: Scale, ticks: [Tick]) -> JSONTree {
        let domain = domain(of: scale, isX: field == "x")
        let isLog = axis.kind == .log
        var look: [(String, JSONTree?)] = [("values", .numbers(ticks.map(\.value)))]
        if isLog {
            let hasPowers = !ticks.isEmpty && ticks.allSatisfy { $0.label.hasPrefix("10") && $0.label.count > 2 }
            look.append(hasPowers ? ("labelExpr", .string(Self.powerLabel)) : ("format", ",~g"))
        }
        if field == "y" {
            // The title stands level above the axis.
            look += [
                ("titleAngle", 0), ("titleAlign", "left"), ("titleBaseline", "bottom"), ("titleY", .number(titleY + 4)),
                ("titleX", .number((frame.typography.margin.x - frame.area.x).rounded())), ("domain", false),
            ]
        }
        return [
            "field": .string(field), "type": "quantitative", "title": .string(axis.heading.singleLine),
            "scale": .members([
                ("type", isLog ? "log" : "linear"), ("domain", .numbers([domain.lowerBound, domain.upperBound])),
                ("nice", false), ("zero", isLog ? nil : false),
            ]),
            "axis": .members(look),
        ]
    }

    /// The values at the two ends of the axis. Where words beside bars keep room for themselves, the axis is longer than
    /// the scale.
    private func domain(of scale: Scale, isX: Bool) -> ClosedRange<Double> {
        let (domain, start, end): (ClosedRange<Double>, Double, Double)
        switch scale {
        case .linear(let scale): (domain, start, end) = (scale.domain, scale.start, scale.end)
        case .log(let scale): (domain, start, end) = (scale.domain, scale.start, scale.end)
        case .rows: return 0...1
        }
        guard isX else { return domain }
        let low = start > frame.area.x ? scale.value(at: frame.area.x) : domain.lowerBound
        let high = end < frame.area.maxX ? scale.value(at: frame.area.maxX) : domain.upperBound
        return low...high
    }

    /// `10⁶` from 1000000, as an expression of Vega.
    private static let powerLabel: String = {
        let exponent = "round(log(datum.value) / LN10)"
        let digit = { (index: String) in "substring('⁰¹²³⁴⁵⁶⁷⁸⁹', \(index), \(index) + 1)" }
        let tens = "abs(\(exponent)) > 9 ? \(digit("floor(abs(\(exponent)) / 10)")) : ''"
        return "'10' + (\(exponent) < 0 ? '⁻' : '') + (\(tens)) + \(digit("abs(\(exponent)) % 10"))"
    }()

    /// Rows by number, so that two rows may have the same name.
    private func rowEncoding(_ rows: [PlotLabel]) -> JSONTree {
        let names = rows.map(\.text.singleLine)
        let headings = rows.indices.filter { rows[$0].isHeading }
        let labels = names.map(JSONTree.quoted).joined(separator: ", ")
        var look: [(String, JSONTree?)] = [
            ("labelExpr", .string("[\(labels)][datum.value]")), ("labelLimit", 400), ("grid", false),
            ("domain", false), ("labelColor", css(.ink)),
        ]
        let left = frame.rowLabelsAbove ? frame.typography.margin.x : frame.rowLabelRight
        look.append(("offset", .number(Swift.max(0, frame.area.x - left - 8).rounded())))
        if !headings.isEmpty {
            let test = "indexof([\(headings.map(String.init).joined(separator: ", "))], datum.value) >= 0"
            let width = frame.rowLabelRight - frame.typography.margin.x + 8
            look += [
                ("labelAlign", "left"), ("labelPadding", .number(Swift.max(8, width).rounded())),
                ("labelFontWeight", ["condition": ["test": .string(test), "value": "bold"], "value": "normal"]),
            ]
        }
        return [
            "field": "row", "type": "ordinal", "title": nil,
            "scale": ["type": "band", "domain": .numbers(rows.indices.map(Double.init)), "padding": 0.3],
            "axis": .members(look),
        ]
    }
}
