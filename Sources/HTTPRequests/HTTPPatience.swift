public import Footprint

/// How long an answer of any size is waited for.
public struct HTTPPatience: Sendable, Hashable {
    /// For all of the answer, redirects included.
    public var whole: TimeSpan
    /// Without a single byte.
    public var silence: TimeSpan

    public init(whole: TimeSpan = .hours(6), silence: TimeSpan = .seconds(60)) {
        self.whole = whole
        self.silence = silence
    }
}
