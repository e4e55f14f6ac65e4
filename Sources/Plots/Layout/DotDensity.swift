/// How many dots of a cloud lie where, in small squares: labels go where they cover few.
struct DotDensity {
    private struct Square: Hashable {
        var column: Int
        var row: Int
    }

    private static let side = 6.0
    private var counts: [Square: Int] = [:]
    private var total = 0

    var isEmpty: Bool { counts.isEmpty }

    mutating func insert(_ point: ScenePoint) {
        counts[Self.square(point.x, point.y), default: 0] += 1
        total += 1
    }

    /// What covering the dots costs: one of a hundred is missed, one of thousands is not.
    func cost(of area: Rectangle) -> Double {
        let each = Swift.min(8, Swift.max(1.5, 1_200 / Double(Swift.max(1, total))))
        return Swift.min(60, each * Double(count(in: area)))
    }

    /// The dots in all squares that the area touches.
    func count(in area: Rectangle) -> Int {
        guard !isEmpty else { return 0 }
        let first = Self.square(area.x, area.y)
        let last = Self.square(area.maxX, area.maxY)
        return (first.column...last.column).reduce(0) { sum, column in
            (first.row...last.row).reduce(sum) { $0 + (counts[Square(column: column, row: $1)] ?? 0) }
        }
    }

    private static func square(_ x: Double, _ y: Double) -> Square {
        Square(column: Int((x / side).rounded(.down)), row: Int((y / side).rounded(.down)))
    }
}
