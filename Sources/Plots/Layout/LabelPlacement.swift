import RealModule

/// Finds a free place for each label, the most important first.
///
/// A label first tries eight places beside its mark; then places further away, joined by a leader line; then the same
/// with its short form. When none is free it is dropped. No two placed labels ever share an area.
struct LabelPlacement {
    /// A label and the mark it belongs to.
    struct Request {
        var label: PlotLabel
        /// The area of the mark.
        var mark: Rectangle
        /// The value that the label belongs to.
        var at: DataPoint?
    }

    struct Placed {
        /// Index of the request.
        var index: Int
        var text: String
        var area: Rectangle
        /// From the mark to the label, when the label stands apart.
        var leader: (from: ScenePoint, to: ScenePoint)?
    }

    var typography: Typography
    /// Labels stay inside.
    var bounds: Rectangle
    /// Never covered: points, rings.
    var hard = ObstacleMap()
    /// Covered only where there is no better place: lines, whiskers.
    var soft = ObstacleMap()
    /// Covered where few are.
    var dots = DotDensity()

    private static let beside = 3.0

    /// The places found; requests without one are missing.
    mutating func place(_ requests: [Request]) -> [Placed] {
        let order = requests.indices.sorted {
            (-requests[$0].label.priority, $0) < (-requests[$1].label.priority, $1)
        }
        // More labels than this, and a figure is read worse, not better.
        let limit = Swift.max(4, Int(bounds.width * bounds.height / 3_600))
        var placed: [Placed] = []
        var taken = ObstacleMap()
        for index in order {
            if placed.count >= limit { break }
            guard let found = place(requests[index], index: index, taken: taken) else { continue }
            placed.append(found)
            taken.insert(found.area)
            hard.insert(found.area)
            if let leader = found.leader {
                for point in ObstacleMap.points(from: leader.from, to: leader.to, step: 3) {
                    hard.insert(Rectangle(around: point, radius: 1.5))
                }
            }
        }
        return placed
    }

    private func place(_ request: Request, index: Int, taken: ObstacleMap) -> Placed? {
        let full = request.label.text.singleLine
        // A long name over a cloud hides more than it says.
        let share = dots.isEmpty ? 0.75 : 0.5
        let fitted = typography.fitting.fit(request.label, width: Swift.min(bounds.width * share, 260))
        var forms = [full]
        if let fitted, fitted != full { forms = [fitted] }
        if let short = request.label.short?.singleLine, !forms.contains(short) { forms.append(short) }
        for text in forms {
            if let found = bestPlace(for: text, request: request, index: index, taken: taken) { return found }
        }
        return nil
    }

    private func bestPlace(for text: String, request: Request, index: Int, taken: ObstacleMap) -> Placed? {
        let width = typography.bodyWidth(text) + (typography.isCells ? 8 : 0)
        let height = typography.labelHeight
        var best: (cost: Double, placed: Placed)?
        let consider = { (raw: Rectangle, cost: Double, isApart: Bool) in
            let area = typography.snapped(raw)
            guard bounds.contains(area), hard.isFree(area) else { return }
            var total = cost + 12 * Double(soft.hits(area)) + dots.cost(of: area)
            var leader: (from: ScenePoint, to: ScenePoint)?
            if isApart {
                let line = Self.leader(from: request.mark, to: area)
                guard isClear(line, of: request.mark, taken: taken) else { return }
                let points = ObstacleMap.points(from: line.from, to: line.to, step: 6)
                // Long leaders, and leaders that run along another line, are hard to follow.
                total += 16 + Double(points.count) * 2
                total += 6 * Double(points.count { !soft.isFree(Rectangle(around: $0, radius: 0.5)) })
                leader = line
            }
            guard total < best?.cost ?? .infinity else { return }
            best = (total, Placed(index: index, text: text, area: area, leader: leader))
        }
        for (rank, area) in neighbours(of: request.mark, width: width, height: height).enumerated() {
            consider(area, Double(rank), false)
        }
        if let best, best.cost < 12 { return best.placed }
        for area in distant(from: request.mark, width: width, height: height) {
            consider(area, 0, true)
        }
        return best?.placed
    }

    /// Right, left, above, below, and the four corners, in the order of preference.
    private func neighbours(of mark: Rectangle, width: Double, height: Double) -> [Rectangle] {
        let gap = Self.beside
        let right = mark.maxX + gap
        let left = mark.x - gap - width
        let (above, below) = (mark.y - height, mark.maxY)
        let corner = 3.0
        return [
            (right, mark.midY - height / 2), (left, mark.midY - height / 2), (mark.midX - width / 2, above),
            (mark.midX - width / 2, below), (right - corner, above + corner), (right - corner, below - corner),
            (left + corner, above + corner), (left + corner, below - corner),
        ].map { Rectangle(x: $0.0, y: $0.1, width: width, height: height) }
    }

    /// Places on rings around the mark.
    private func distant(from mark: Rectangle, width: Double, height: Double) -> [Rectangle] {
        // Out of a dense cloud the way is longer.
        ([18.0, 30, 44, 62] + (dots.isEmpty ? [] : [84, 110])).flatMap { radius in
            (0..<16).map { step in
                let angle = Double(step) * .pi / 8
                let (dx, dy) = (Double.cos(angle), Double.sin(angle))
                return Rectangle(
                    x: mark.midX + dx * radius + (dx - 1) / 2 * width,
                    y: mark.midY + dy * radius + (dy - 1) / 2 * height, width: width, height: height)
            }
        }
    }

    /// From the rim of the mark to the nearest point of the label.
    private static func leader(from mark: Rectangle, to area: Rectangle) -> (from: ScenePoint, to: ScenePoint) {
        let inner = area.grown(by: -1)
        let end = ScenePoint(
            x: Swift.min(Swift.max(mark.midX, inner.x), inner.maxX),
            y: Swift.min(Swift.max(mark.midY, inner.y), inner.maxY))
        let (dx, dy) = (end.x - mark.midX, end.y - mark.midY)
        let length = Swift.max(Double.hypot(dx, dy), 1)
        let rim = Swift.min(mark.width / 2, length)
        return (ScenePoint(x: mark.midX + dx / length * rim, y: mark.midY + dy / length * rim), end)
    }

    /// Whether a leader line meets no other mark, label or leader.
    private func isClear(
        _ leader: (from: ScenePoint, to: ScenePoint), of mark: Rectangle, taken: ObstacleMap
    ) -> Bool {
        let own = mark.grown(by: 1)
        return ObstacleMap.points(from: leader.from, to: leader.to, step: 3).allSatisfy { point in
            let dot = Rectangle(around: point, radius: 0.75)
            return own.contains(dot) || own.intersects(dot) ? taken.isFree(dot) : hard.isFree(dot)
        }
    }
}
