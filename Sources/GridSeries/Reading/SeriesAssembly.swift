import Footprint

/// Makes a series of what a file holds, or says what is wrong with it, line by line.
struct SeriesAssembly {
    let name: String
    /// Ahead of UTC, of times without a zone; `nil` refuses them.
    let offset: TimeSpan?
    /// What ends after it is a forecast.
    let now: TimeSpan?

    /// An entry without an end lasts as long as the usual step of the file, at most a day; one alone lasts an hour.
    private static let longestStep = TimeSpan.hours(24)
    private static let onlyStep = TimeSpan.hours(1)

    private struct Point {
        var row: SeriesTable.Row
        var start: TimeSpan
        var end: TimeSpan?
    }

    func series(of table: SeriesTable) throws(SeriesError) -> IntensitySeries {
        var faults = table.faults
        var points = points(of: table, &faults)
        // Newest first is a common order of exports.
        if points.count > 1, points[0].start > points[points.count - 1].start { points.reverse() }
        checkOrder(points, &faults)
        checkValues(points, &faults)
        guard faults.isEmpty else { throw SeriesError(faults.sorted { $0.place.number < $1.place.number }, file: name) }
        let origin = SeriesOrigin(name: name, publisher: table.publisher, boundary: table.boundary)
        guard let series = IntensitySeries(intervals(of: points), origin: origin) else {
            throw SeriesError(.empty, file: name)
        }
        return series
    }

    private func points(of table: SeriesTable, _ faults: inout [SeriesError.Located]) -> [Point] {
        var points: [Point] = []
        for row in table.rows {
            guard let start = time(row.start, row.place, &faults) else { continue }
            var end: TimeSpan?
            if let text = row.end {
                guard let time = time(text, row.place, &faults) else { continue }
                guard time > start else {
                    faults.append(.init(place: row.place, fault: .endBeforeStart(row.start)))
                    continue
                }
                end = time
            }
            points.append(Point(row: row, start: start, end: end))
        }
        return points
    }

    private func time(
        _ text: String, _ place: SeriesError.Place, _ faults: inout [SeriesError.Located]
    ) -> TimeSpan? {
        switch CalendarText.parse(text, offset: offset) {
        case .success(let time): return time
        case .failure(.noZone): faults.append(.init(place: place, fault: .noZone(text)))
        case .failure(.notATime): faults.append(.init(place: place, fault: .time(String(text.prefix(60)))))
        }
        return nil
    }

    private func checkOrder(_ points: [Point], _ faults: inout [SeriesError.Located]) {
        for (before, point) in zip(points, points.dropFirst()) {
            let fault: SeriesError.Fault? =
                if point.start == before.start {
                    .twice(point.row.start, other: before.row.place)
                } else if point.start
                    < before.start
                { .unordered(point.row.start) } else if let end = before.end, end > point.start {
                    .overlap(point.row.start)
                } else { nil }
            if let fault { faults.append(.init(place: point.row.place, fault: fault)) }
        }
    }

    private func checkValues(_ points: [Point], _ faults: inout [SeriesError.Located]) {
        for point in points {
            for value in [point.row.actual, point.row.forecast].compactMap(\.self) {
                if value < 0 {
                    faults.append(.init(place: point.row.place, fault: .negative(value)))
                } else if value > SeriesError.Fault.highest {
                    faults.append(.init(place: point.row.place, fault: .absurd(value)))
                }
            }
        }
    }

    private func intervals(of points: [Point]) -> [IntensitySeries.Interval] {
        let step = usualStep(points)
        return points.indices.compactMap { index in
            let point = points[index]
            let next = index + 1 < points.count ? points[index + 1].start : nil
            guard let value = point.row.actual ?? point.row.forecast else { return nil }
            let end = point.end ?? min(next ?? point.start + step, point.start + step)
            return IntensitySeries.Interval(
                start: point.start, end: end, intensity: .gramsPerKilowattHour(value),
                forecast: point.row.forecast.map { .gramsPerKilowattHour($0) },
                isForecast: point.row.actual == nil || now.map { end > $0 } ?? false)
        }
    }

    /// The median distance of neighbours.
    private func usualStep(_ points: [Point]) -> TimeSpan {
        let steps = zip(points, points.dropFirst()).map { $1.start - $0.start }.sorted()
        return steps.isEmpty ? Self.onlyStep : min(steps[steps.count / 2], Self.longestStep)
    }
}

extension SeriesError.Place {
    fileprivate var number: Int {
        switch self {
        case .file: 0
        case .line(let line): line
        case .entry(let entry): entry
        }
    }
}
