public import Plots

extension Label {
    /// The label as PNG, `scale` pixels for each point.
    /// - Throws: `PlotError` where cairo is missing, or a side is not 1 to 10,000 pixels.
    public func png(scale: Double = 2) throws(PlotError) -> [UInt8] {
        try CairoRenderer(theme: colours.palette).png(scene(), scale: scale)
    }

    /// The label as a PDF of one page of its size, with text that can be selected.
    /// - Throws: `PlotError` where cairo is missing.
    public func pdf() throws(PlotError) -> [UInt8] {
        try CairoRenderer(theme: colours.palette).pdf(scene())
    }

    private func scene() throws(PlotError) -> Scene {
        Scene(
            size: try SceneSize(width: size.width, height: size.height), title: title, summary: description,
            shapes: drawing.elements.flatMap(Self.shapes))
    }

    private static func shapes(of element: LabelElement) -> [Shape] {
        switch element {
        case .shape(let shape): [shape]
        case .caption(let piece): [text(piece)]
        case .claim(_, let pieces): pieces.map(text)
        case .code(let code, let place, let module):
            // Runs of rows and of columns overlap, so that no light seam shows between two rows.
            code.rowRuns.map { dark(place, module, $0.column, $0.row, width: $0.length, height: 1) }
                + code.columnRuns.map { dark(place, module, $0.column, $0.row, width: 1, height: $0.length) }
        }
    }

    private static func text(_ piece: LabelPiece) -> Shape {
        Shape(.text(piece.run), part: .label, fill: piece.colour)
    }

    private static func dark(
        _ origin: ScenePoint, _ module: Double, _ column: Int, _ row: Int, width: Int, height: Int
    ) -> Shape {
        let area = Rectangle(
            x: origin.x + Double(column) * module, y: origin.y + Double(row) * module, width: Double(width) * module,
            height: Double(height) * module)
        return Shape(.rectangle(area), part: .mark, fill: .module)
    }
}
