/// Why a figure could not be made.
public struct PlotError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case noData(chart: String, dropped: Int)
        case rowLength(row: String, expected: Int, found: Int)
        case size(width: Double, height: Double)
        case pixels(width: Double, height: Double)
        case cairoMissing(format: String, detail: String)
        case cairoFailed(format: String, detail: String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// What is wrong, why, and what to do, in sentences.
    public var description: String { PlotMessages.sentence(for: reason) }
}

extension PlotError {
    /// A figure for which there are no values at all.
    public static func nothing(_ chart: String) -> PlotError { PlotError(.noData(chart: chart, dropped: 0)) }
}
