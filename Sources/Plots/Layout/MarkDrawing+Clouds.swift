import RealModule

extension MarkDrawing {
    mutating func draw(_ mark: CloudMark) {
        let centres = mark.dots.map(\.at).filter(hasPlace).map(place)
        guard !centres.isEmpty else { return }
        for centre in centres { placement.dots.insert(centre) }
        let dots = Geometry.dots(centres, radius: dotLook.radius)
        shapes.append(Shape(dots, part: .mark, fill: .series(mark.group), opacity: dotLook.opacity))
    }

    /// A thin ring, inked from the top clockwise over the share.
    static func ring(share: Double, around centre: ScenePoint, radius: Double, part: ScenePart) -> [Shape] {
        let ring = Geometry.circle(centre: centre, radius: radius)
        let rim = Shape(ring, part: part, fill: .background, stroke: Stroke(.axis, width: 0.75))
        guard share > 0 else { return [rim] }
        let steps = Swift.max(1, Int((Swift.min(share, 1) * 48).rounded()))
        let arc = (0...steps).map { step in
            let angle = Swift.min(share, 1) * 2 * .pi * Double(step) / Double(steps)
            return ScenePoint(x: centre.x + radius * Double.sin(angle), y: centre.y - radius * Double.cos(angle))
        }
        return [rim, Shape(.polyline(arc), part: part, stroke: Stroke(.ink, width: 2))]
    }
}
