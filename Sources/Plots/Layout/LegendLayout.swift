/// Samples and words in rows, from left to right.
struct LegendLayout {
    var typography: Typography
    var x: Double
    var width: Double

    /// The shapes below `top`, and the y below the last row.
    func shapes(of entries: [LegendEntry], top: Double) -> (shapes: [Shape], bottom: Double) {
        guard !entries.isEmpty else { return ([], top) }
        var shapes: [Shape] = []
        var cursor = ScenePoint(x: x, y: top)
        for entry in entries {
            let sample = sampleWidth(entry.sample)
            let words = typography.fitting.shorten(entry.text.singleLine, width: width - sample - 8)
            let wide = sample + 8 + typography.bodyWidth(words)
            if cursor.x > x, cursor.x + wide > x + width {
                cursor = ScenePoint(x: x, y: cursor.y + typography.bodyLine)
            }
            shapes += sampleShapes(entry.sample, x: cursor.x, midY: cursor.y + typography.bodyLine / 2)
            let baseline = cursor.y + typography.baseline(typography.body, line: typography.bodyLine)
            let position = ScenePoint(x: cursor.x + sample + 8, y: baseline)
            shapes.append(
                Shape(.text(TextRun(words, at: position, style: typography.body)), part: .legend, fill: .ink))
            cursor.x += wide + 16
        }
        return (shapes, cursor.y + typography.bodyLine)
    }

    private func sampleWidth(_ sample: LegendEntry.Sample) -> Double {
        switch sample {
        case .evidence, .dot: 8
        case .line: 24
        case .swatch, .ring: 16
        case .band: 24
        }
    }

    private func sampleShapes(_ sample: LegendEntry.Sample, x: Double, midY: Double) -> [Shape] {
        switch sample {
        case .evidence(let evidence):
            return [evidence.shape(at: ScenePoint(x: x + 4, y: midY), colour: .secondary, part: .legend)]
        case .line(let stroke):
            let line = Geometry.line(ScenePoint(x: x, y: midY), ScenePoint(x: x + 24, y: midY))
            return [Shape(line, part: .legend, stroke: stroke)]
        case .dot(let colour):
            let dot = Geometry.circle(centre: ScenePoint(x: x + 4, y: midY), radius: 4)
            return [Shape(dot, part: .legend, fill: colour)]
        case .band(let colour, let look):
            let area = Rectangle(x: x, y: midY - 5, width: 24, height: 10)
            let tint = Shape(
                .rectangle(area), part: .legend, fill: colour, opacity: look == .filled ? 0.16 : 0.06)
            guard look == .edged else { return [tint] }
            let edges = [area.y, area.maxY].map { y in
                Shape(
                    .line(ScenePoint(x: x, y: y), ScenePoint(x: x + 24, y: y)), part: .legend,
                    stroke: BandMark.edge(colour))
            }
            return [tint] + edges
        case .ring:
            let centre = ScenePoint(x: x + 8, y: midY)
            return MarkDrawing.ring(share: 0.7, around: centre, radius: 6, part: .legend)
        case .swatch(let colour, let texture):
            let area = Rectangle(x: x, y: midY - 6, width: 16, height: 12)
            return BarDrawing.shapes(in: area, colour: colour, texture: texture, part: .legend)
        }
    }
}
