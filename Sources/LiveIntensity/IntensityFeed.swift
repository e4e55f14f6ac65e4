import Dispatch
public import Footprint
public import GridSeries
public import HTTPRequests
import Synchronization

/// The present intensity of a provider, asked for again when it is out of date, on a thread of its own.
///
/// Nobody ever waits for the network but who calls `wait`. Answers are shared with other processes through the cache.
public final class IntensityFeed: IntensityOverTime {
    /// An answer older than this is not taken any more.
    public static let oldest = TimeSpan.hours(6)
    /// Between requests at least, whatever a provider answers.
    static let shortestPause = TimeSpan.seconds(60)
    static let longestPause = TimeSpan.hours(0.5)

    private struct State {
        var answer: IntensityCache.Answer?
        var answers = 0
        var failures = 0
        var failure: ProviderError?
        var isStopped = false
    }

    public let provider: any IntensityProvider
    private let transport: any HTTPTransport
    private let cache: IntensityCache?
    private let clock: @Sendable () -> TimeSpan
    private let state = Mutex(State())
    private let cancellation = HTTPCancellation()
    private let wakeUp = DispatchSemaphore(value: 0)
    private let firstAnswer = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameter clock: The time since 1970.
    public init(
        _ provider: any IntensityProvider, transport: any HTTPTransport, cache: IntensityCache?,
        clock: @escaping @Sendable () -> TimeSpan
    ) {
        self.provider = provider
        self.transport = transport
        self.cache = cache
        self.clock = clock
    }

    public var origin: SeriesOrigin { provider.origin }

    /// The provider's intensity at a time; in a pause between two answers that of the last one, while it is not too old.
    public func intensity(at time: TimeSpan) -> CarbonIntensity? {
        guard let answer = state.withLock({ $0.answer }), time - answer.fetched <= Self.oldest else { return nil }
        if let known = answer.series.intensity(at: time) { return known }
        guard let last = answer.series.intervals.last, time >= last.end, time - last.end <= Self.oldest else {
            return nil
        }
        return last.intensity
    }

    // MARK: - Asking

    /// Begins to ask. What the cache holds is there at once.
    public func start() {
        takeFromCache(now: clock())
        DispatchQueue(label: "wattmark.intensity").async { [self] in
            while !state.withLock({ $0.isStopped }) {
                let pause = refresh()
                firstAnswer.signal()
                guard pause.seconds.isFinite else { break }
                _ = wakeUp.wait(timeout: .now() + pause.seconds)
            }
            ended.signal()
        }
    }

    /// Waits until there was an answer or a failure, but no longer than this; not at all if the cache had one.
    public func wait(atMost limit: TimeSpan) {
        if intensity(at: clock()) == nil { _ = firstAnswer.wait(timeout: .now() + limit.seconds) }
    }

    /// Ends the asking that was begun. A request under way is given up; that takes less than a tenth of a second, and no
    /// more than half of one is waited for it.
    public func stop() {
        state.withLock { $0.isStopped = true }
        cancellation.cancel()
        wakeUp.signal()
        _ = ended.wait(timeout: .now() + 0.5)
    }

    /// Asks once, unless what is known still holds.
    ///
    /// - Returns: How long to wait before asking again; infinite where asking is of no use.
    func refresh() -> TimeSpan {
        let now = clock()
        takeFromCache(now: now)
        if let left = timeLeft(now: now), left > .zero { return left }
        do throws(ProviderError) {
            let series = try provider.answer(
                provider.latest, through: transport, now: now, cancellation: cancellation)
            let answer = IntensityCache.Answer(series: series, fetched: now)
            state.withLock { state in
                state.answer = answer
                state.answers += 1
                state.failures = 0
                state.failure = nil
            }
            cache?.keep(answer, of: provider)
            return timeLeft(now: now) ?? Self.longestPause
        } catch {
            return state.withLock { state in
                // Who gives up on purpose has nothing to tell.
                if !state.isStopped { state.failure = error }
                state.failures += 1
                guard error.isPassing else { return .seconds(.infinity) }
                let pause = Self.shortestPause * Double(1 << min(state.failures - 1, 10))
                return min(pause, Self.longestPause)
            }
        }
    }

    /// How long the answer holds from now on: to the end of its interval.
    private func timeLeft(now: TimeSpan) -> TimeSpan? {
        guard let answer = state.withLock({ $0.answer }) else { return nil }
        let end = answer.series.interval(at: answer.fetched)?.end ?? answer.fetched + provider.interval / 4
        let until = max(min(end, answer.fetched + provider.interval), answer.fetched + Self.shortestPause)
        return until - now
    }

    /// Takes what another process has asked for, where it is newer.
    private func takeFromCache(now: TimeSpan) {
        guard let kept = cache?.answer(of: provider), kept.fetched <= now else { return }
        state.withLock { state in
            if state.answer.map({ $0.fetched < kept.fetched }) ?? true { state.answer = kept }
        }
    }

    // MARK: - What is told

    /// Why there is no newer answer, where the last request failed.
    public var failure: ProviderError? { state.withLock { $0.failure } }

    /// When the answer that is used was given; `nil` before there is one.
    public var answered: TimeSpan? { state.withLock { $0.answer?.fetched } }

    /// What a reader of a run's carbon must know: that the last request failed, and what was used.
    public var remarks: [String] {
        guard let failure else { return [] }
        let used =
            answered.map { "The answer of \(CalendarText.text($0)) was used as long as it was not older than 6 h." }
        return [["\(failure)", used].compactMap(\.self).joined(separator: " ")]
    }
}
