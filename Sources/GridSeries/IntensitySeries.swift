public import Footprint

/// Carbon intensity of a place over time, in intervals that do not overlap; between them may be gaps.
///
/// Times are spans since 1970-01-01 00:00 UTC. Intensities are location-based averages of a grid's electricity, as its
/// publisher gives them.
///
/// ```swift
/// let series = try SeriesReader().read(path: "france.csv")
/// series.intensity(at: now)                       // nil in a gap and outside of the series
/// series.mean(from: now, to: now + .hours(3))     // nil unless all three hours are known
/// ```
public struct IntensitySeries: Sendable, Hashable {
    /// A stretch with one intensity; `end` is not part of it.
    public struct Interval: Sendable, Hashable {
        public let start: TimeSpan
        public let end: TimeSpan
        /// What was, as far as it is known; else what was forecast.
        public let intensity: CarbonIntensity
        /// What was forecast for it, where the publisher says so.
        public let forecast: CarbonIntensity?
        public let isForecast: Bool

        public init(
            start: TimeSpan, end: TimeSpan, intensity: CarbonIntensity, forecast: CarbonIntensity? = nil,
            isForecast: Bool = false
        ) {
            self.start = start
            self.end = end
            self.intensity = intensity
            self.forecast = forecast
            self.isForecast = isForecast
        }
    }

    public let intervals: [Interval]
    public let origin: SeriesOrigin
    /// g CO2e/kWh × s from the first interval's start to each interval's.
    private let sums: [Double]
    /// For each interval the first one that it is joined to without a gap.
    private let blocks: [Int]

    /// - Parameter intervals: At least one, each longer than nothing; they are put in order. Where two overlap, the later
    ///   one begins when the earlier one ends.
    public init?(_ intervals: [Interval], origin: SeriesOrigin) {
        var joined: [Interval] = []
        for interval in intervals.sorted(by: { $0.start < $1.start }) {
            let start = max(interval.start, joined.last?.end ?? interval.start)
            guard interval.end > start else { continue }
            joined.append(
                Interval(
                    start: start, end: interval.end, intensity: interval.intensity, forecast: interval.forecast,
                    isForecast: interval.isForecast))
        }
        guard !joined.isEmpty else { return nil }
        self.intervals = joined
        self.origin = origin
        var sums = [0.0]
        var blocks = [0]
        for index in joined.indices.dropFirst() {
            let before = joined[index - 1]
            sums.append(sums[index - 1] + before.intensity.canonical * (before.end - before.start).seconds)
            blocks.append(before.end == joined[index].start ? blocks[index - 1] : index)
        }
        self.sums = sums
        self.blocks = blocks
    }

    // An initialiser makes no empty series.
    public var start: TimeSpan { intervals[0].start }
    public var end: TimeSpan { intervals[intervals.count - 1].end }

    /// The interval at a time; `nil` in a gap and outside of the series.
    public func interval(at time: TimeSpan) -> Interval? { index(at: time).map { intervals[$0] } }

    /// The intensity at a time; `nil` in a gap and outside of the series.
    public func intensity(at time: TimeSpan) -> CarbonIntensity? { interval(at: time)?.intensity }

    /// The mean over a window, by time; `nil` unless the series covers all of it.
    public func mean(from start: TimeSpan, to end: TimeSpan) -> CarbonIntensity? {
        guard let first = index(at: start) else { return nil }
        guard end > start else { return intervals[first].intensity }
        guard let last = lastIndex(before: end), intervals[last].end >= end, blocks[last] <= first else { return nil }
        let area = sum(to: end, in: last) - sum(to: start, in: first)
        return CarbonIntensity(canonical: area / (end - start).seconds)
    }

    /// Whether any interval that a window touches is a forecast.
    public func hasForecast(from start: TimeSpan, to end: TimeSpan) -> Bool {
        guard let first = lastIndex(before: start + .seconds(1e-6)) ?? intervals.indices.first,
            let last = lastIndex(before: end), first <= last
        else { return false }
        return intervals[first...last].contains(where: \.isForecast)
    }

    private func sum(to time: TimeSpan, in index: Int) -> Double {
        sums[index] + intervals[index].intensity.canonical * (time - intervals[index].start).seconds
    }

    private func index(at time: TimeSpan) -> Int? {
        let after = intervals.partitionPoint { $0.start > time }
        guard after > 0, time < intervals[after - 1].end else { return nil }
        return after - 1
    }

    /// The last interval that begins before a time.
    private func lastIndex(before time: TimeSpan) -> Int? {
        let after = intervals.partitionPoint { $0.start >= time }
        return after > 0 ? after - 1 : nil
    }
}

extension Array {
    /// The place of the first element that fulfils a condition, where all behind it do as well.
    fileprivate func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
