/// Draws a plot with characters: the same layout and scene as on paper, in cells of 8 x 16 points.
public struct TerminalRenderer: Sendable {
    /// 20 to 400; other numbers are moved to the nearer end.
    public var columns: Int
    /// 8 to 200; other numbers are moved to the nearer end.
    public var rows: Int
    public var characters: TerminalCharacters

    private static let cell = (width: 8.0, height: 16.0)

    public init(columns: Int = 80, rows: Int = 24, characters: TerminalCharacters = .unicode) {
        self.columns = Swift.min(Swift.max(columns, 20), 400)
        self.rows = Swift.min(Swift.max(rows, 8), 200)
        self.characters = characters
    }

    /// `rows` lines of at most `columns` characters, without trailing spaces.
    public func render(_ plot: Plot) -> String {
        let size = SceneSize(
            checkedWidth: Double(columns) * Self.cell.width, height: Double(rows) * Self.cell.height)
        let scene = plot.scene(size: size, typography: .terminal)
        var canvas = TerminalCanvas(columns: columns, rows: rows)
        // Words last: they are never covered.
        for shape in scene.shapes where shape.part != .paper && shape.part != .grid { draw(shape, on: &canvas) }
        for shape in scene.shapes {
            if case .text(let run) = shape.geometry { draw(run, on: &canvas) }
        }
        return canvas.text(shades: characters.shades)
    }

    private func draw(_ shape: Shape, on canvas: inout TerminalCanvas) {
        switch shape.geometry {
        case .text, .polygon: break
        case .dots(let centres, _):
            for centre in centres { canvas.shade(column: column(centre.x), row: row(centre.y)) }
        // Characters have no tints.
        case .rectangle where shape.part == .band: break
        case .rectangle(let area): drawBar(area, colour: shape.fill ?? .muted, on: &canvas)
        case .circle(let centre, let radius):
            if let character = point(shape, radius: radius) { put(character, at: centre, on: &canvas) }
        case .diamond(let centre, _): put(characters.point(.reported), at: centre, on: &canvas)
        case .polyline(let wings) where shape.part == .whisker && wings.count == 3:
            let (dx, dy) = (wings[1].x - wings[0].x, wings[1].y - (wings[0].y + wings[2].y) / 2)
            put(characters.arrow(dx: dx, dy: dy), at: wings[1], on: &canvas)
        case .polyline(let points):
            if let stroke = shape.stroke, stroke.colour != .background {
                drawLine(points, stroke: stroke, part: shape.part, on: &canvas)
            }
        case .line where shape.part == .band: break
        case .line(let start, let end):
            guard let stroke = shape.stroke, stroke.colour != .background else { break }
            let isCap = shape.part == .whisker && abs(start.x - end.x) + abs(start.y - end.y) < 7
            if !isCap { drawLine([start, end], stroke: stroke, part: shape.part, on: &canvas) }
        }
    }

    private func point(_ shape: Shape, radius: Double) -> Character? {
        if shape.part == .overlay { return radius > 4 ? characters.ring : nil }
        if shape.fill != .background { return characters.point(.measured) }
        return characters.point(shape.stroke?.dash.isEmpty == false ? .assumed : .estimated)
    }

    private func column(_ x: Double) -> Int { Int((x / Self.cell.width).rounded(.down)) }
    private func row(_ y: Double) -> Int { Int((y / Self.cell.height).rounded(.down)) }

    private func put(_ character: Character, at point: ScenePoint, on canvas: inout TerminalCanvas) {
        canvas.put(character, column: column(point.x), row: row(point.y))
    }

    private func drawBar(_ area: Rectangle, colour: ColourRole, on canvas: inout TerminalCanvas) {
        let start = Int((area.x / Self.cell.width).rounded())
        let end = Int((area.maxX / Self.cell.width).rounded())
        let row = row(area.midY)
        if start == end, canvas.isEmpty(start, row) { canvas.put(characters.sliver, column: start, row: row) }
        for column in start..<Swift.max(start, end) {
            canvas.put(characters.bar(colour), column: column, row: row)
        }
    }

    /// Braille dots, or one character per cell; axis lines and rules in line characters.
    private func drawLine(_ points: [ScenePoint], stroke: Stroke, part: ScenePart, on canvas: inout TerminalCanvas) {
        var travelled = 0.0
        for (start, end) in zip(points, points.dropFirst()) {
            for point in ObstacleMap.points(from: start, to: end, step: 2) {
                travelled += 2
                guard Self.isInk(stroke.dash, at: travelled) else { continue }
                if let character = lineCharacter(from: start, to: end, stroke: stroke, part: part) {
                    if canvas.isEmpty(column(point.x), row(point.y)) || part == .overlay {
                        put(character, at: point, on: &canvas)
                    }
                } else {
                    canvas.setDot(x: Int(point.x / 4), y: Int(point.y / 4))
                }
            }
        }
    }

    /// `nil` where dots are finer.
    private func lineCharacter(
        from start: ScenePoint, to end: ScenePoint, stroke: Stroke, part: ScenePart
    ) -> Character? {
        switch part {
        case .axis: characters.level
        case .overlay: start.x == end.x ? characters.upright : characters.level
        case .whisker where characters == .ascii || start.y == end.y:
            start.x == end.x ? characters.upright : characters.level
        default: characters == .ascii ? characters.line(stroke.colour) : nil
        }
    }

    /// Whether a dash pattern, drawn at twice its length for the coarse grid, has ink at a distance from the start.
    private static func isInk(_ dash: [Double], at distance: Double) -> Bool {
        let total = dash.reduce(0, +) * 2
        guard total > 0 else { return true }
        var rest = distance.truncatingRemainder(dividingBy: total)
        for (index, length) in dash.enumerated() {
            rest -= length * 2
            if rest < 0 { return index.isMultiple(of: 2) }
        }
        return true
    }

    private func draw(_ run: TextRun, on canvas: inout TerminalCanvas) {
        let text = characters.plain(run.text)
        let middle = run.position.y - TextMetrics.middleToBaseline * run.size
        let width = Double(text.cellCount) * Self.cell.width
        let x =
            switch run.anchor {
            case .start: run.position.x
            case .middle: run.position.x - width / 2
            case .end: run.position.x - width
            }
        canvas.put(text, column: Swift.max(0, Int((x / Self.cell.width).rounded())), row: row(middle))
    }
}
