extension Plot {
    /// Lays the figure out: positions, ticks, labels. The same plot and size always give the same scene.
    ///
    /// Below 480 points of width the figure is laid out anew: smaller title, row labels above bars, fewer ticks and
    /// labels. A figure too small for all its words gives up source, subtitle, legend and title in this order.
    public func scene(size: SceneSize = .standard) -> Scene {
        scene(size: size, typography: .screen(width: size.width))
    }

    /// The height that gives each row of a bar plot its room at this width; 400 for other plots.
    public func suggestedHeight(width: Double) -> Double {
        guard let rows = y.rows, let probe = try? SceneSize(width: width, height: 2_000) else {
            return SceneSize.standard.height
        }
        let frame = Frame(self, size: probe, typography: .screen(width: width), furniture: .full)
        let step: Double = columns.isEmpty ? (frame.rowLabelsAbove ? 42 : 32) : (frame.rowLabelsAbove ? 36 : 24)
        return Swift.min(SceneSize.limits.upperBound, probe.height - frame.area.height + step * Double(rows.count))
    }

    /// How many lines a terminal figure of this width takes when each row has one; 24 for other plots.
    public func suggestedRows(columns: Int) -> Int {
        let probe = SceneSize(checkedWidth: Double(columns) * 8, height: 3_200)
        guard let rows = y.rows else { return 24 }
        let frame = Frame(self, size: probe, typography: .terminal, furniture: .full)
        return rows.count + Int((3_200 - frame.area.height) / 16)
    }

    func scene(size: SceneSize, typography: Typography) -> Scene {
        let frame = Frame.fitting(self, size: size, typography: typography)
        let paper = Shape(
            .rectangle(Rectangle(x: 0, y: 0, width: size.width, height: size.height)), part: .paper, fill: .background)
        var drawing = MarkDrawing(frame: frame)
        drawing.draw()
        let axes = AxisDrawing(frame: frame)
        let shapes = [paper] + axes.shapes + drawing.shapes + axes.rowLabels + frame.words
        return Scene(
            size: size, title: caption.title,
            summary: summary + PlotMessages.notLabelled(drawing.unplacedLabels), shapes: shapes,
            unplacedLabels: drawing.unplacedLabels)
    }
}
