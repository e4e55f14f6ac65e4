import FoundationEssentials

/// Times as people and other programs read them.
enum UTCTime {
    /// Seconds since 1970 as `2026-11-21 03:43:33Z`.
    static func text(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e11 else { return "unknown" }
        let date = Date(timeIntervalSince1970: seconds.rounded(.down))
        return date.formatted(.iso8601.dateTimeSeparator(.space))
    }
}
