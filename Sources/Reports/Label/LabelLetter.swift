import Plots

/// The letter on a tile of its colour, and the marks of evidence.
enum LabelLetter {
    /// - Parameters:
    ///   - outline: The width of a line around the tile, so that a dark tile stands out from a dark panel.
    ///   - size: The largest size of the letter; a scale with longer names is set smaller.
    static func tile(_ letter: String, in tile: Rectangle, outline: Double, size: Double) -> [LabelElement] {
        let width = LabelLine.width(letter, TextStyle(size: size, weight: .bold))
        let fitting = min(size, size * tile.width * 0.9 / max(width, 1e-9))
        let style = TextStyle(size: fitting, weight: .bold)
        let run = TextRun(
            letter, at: ScenePoint(x: tile.midX, y: tile.midY + fitting * 0.36), anchor: .middle, style: style)
        var shapes = [LabelElement.shape(Shape(.rectangle(tile), part: .mark, fill: .tile))]
        if outline > 0 {
            let edge = tile.grown(by: -outline / 2)
            shapes.append(.shape(Shape(.rectangle(edge), part: .mark, stroke: Stroke(.ink, width: outline))))
        }
        return shapes + [.claim(.letter, [LabelPiece(run: run, colour: .onTile)])]
    }

    /// The mark of a class of evidence, its lines as many times as thick as it is large.
    static func evidence(_ mark: EvidenceMark, at centre: ScenePoint, scale: Double) -> Shape {
        var shape = mark.shape(at: centre, colour: .ink, scale: scale)
        guard mark == .estimated || mark == .assumed else { return shape }
        shape.stroke = shape.stroke.map { stroke in
            Stroke(stroke.colour, width: stroke.width * max(scale, 0.6), dash: stroke.dash.map { $0 * scale })
        }
        return shape
    }
}
