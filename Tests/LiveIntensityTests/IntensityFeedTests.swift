import Footprint
import GridSeries
import HTTPRequests
import Synchronization
import TestSupport
import Testing

@testable import LiveIntensity

/// A clock that the test moves.
private final class HandClock: Sendable {
    private let time: Mutex<TimeSpan>
    init(_ time: TimeSpan) { self.time = Mutex(time) }
    var now: TimeSpan { time.withLock { $0 } }
    func advance(_ span: TimeSpan) { time.withLock { $0 += span } }
}

@Suite(.endIfHung) struct IntensityFeedTests {
    private let clock = HandClock(Recorded.now)
    private let failure = HTTPError(.timedOut(.seconds(5)), host: "h")

    private func feed(_ answers: RecordedAnswers, cache: IntensityCache? = nil) throws -> IntensityFeed {
        IntensityFeed(
            try BritishCarbonIntensity(zone: nil), transport: answers, cache: cache, clock: { [clock] in clock.now })
    }

    @Test("An answer is asked for once, and again when its half-hour is over")
    func asksAgain() throws {
        let later = Recorded.britishLatest.replacing("12:30Z", with: "13:00Z").replacing("12:00Z", with: "12:30Z")
            .replacing("150", with: "170")
        let answers = RecordedAnswers([.success(Recorded.britishLatest), .success(later)])
        let feed = try feed(answers)
        // It is 12:10: 20 minutes are left.
        #expect(feed.refresh() == .seconds(1_200))
        #expect(feed.refresh() == .seconds(1_200))
        #expect(answers.requests.count == 1)
        clock.advance(.seconds(1_200))
        _ = feed.refresh()
        #expect(answers.requests.count == 2)
        #expect(feed.intensity(at: clock.now)?.text() == "170 g/kWh")
        #expect(feed.remarks.isEmpty)
    }

    @Test("When a request fails, the last answer is used for six hours, and that is said")
    func fallback() throws {
        let feed = try feed(RecordedAnswers([.success(Recorded.britishLatest), .failure(failure)]))
        _ = feed.refresh()
        clock.advance(.hours(1))
        _ = feed.refresh()
        #expect(feed.intensity(at: clock.now)?.text() == "150 g/kWh")
        #expect(
            feed.remarks == [
                "Carbon Intensity API, Great Britain: h did not answer within 5.0 s. The answer of 2026-01-15 12:10 UTC was "
                    + "used as long as it was not older than 6 h."
            ])
        clock.advance(.hours(5.1))
        #expect(feed.intensity(at: clock.now) == nil)
    }

    @Test("An answer about long ago is no answer, and that is said")
    func outdated() throws {
        let feed = try feed(RecordedAnswers([.success(Recorded.britishLatest)]))
        clock.advance(.hours(30))
        _ = feed.refresh()
        #expect(feed.intensity(at: clock.now) == nil)
        #expect(
            feed.remarks == [
                "Carbon Intensity API, Great Britain gave an answer that cannot be used: it ends at 2026-01-15 12:30 UTC, "
                    + "more than 6 h ago."
            ])
    }

    @Test("Failures are followed by ever longer pauses, up to half an hour")
    func pauses() throws {
        let feed = try feed(RecordedAnswers([.failure(failure)]))
        #expect((0..<7).map { _ in feed.refresh().seconds } == [60, 120, 240, 480, 960, 1_800, 1_800])
        #expect(feed.intensity(at: clock.now) == nil)
    }

    @Test("A failure that will not pass ends the asking")
    func lasting() throws {
        let refused = HTTPError(.status(401), host: "h")
        #expect(try feed(RecordedAnswers([.failure(refused)])).refresh().seconds == .infinity)
    }

    @Test("An answer that another process has fetched is taken from the cache, and nobody is asked")
    func shared() throws {
        let folder = try TemporaryFolder()
        let cache = IntensityCache(folder: folder.path)
        _ = try feed(RecordedAnswers([.success(Recorded.britishLatest)]), cache: cache).refresh()
        let silent = RecordedAnswers([])
        let second = try feed(silent, cache: cache)
        _ = second.refresh()
        #expect(second.intensity(at: clock.now)?.text() == "150 g/kWh")
        #expect(silent.requests.isEmpty)
    }

    @Test("An answer in the cache from the future, after the clock was set back, is not believed")
    func future() throws {
        let folder = try TemporaryFolder()
        let cache = IntensityCache(folder: folder.path)
        _ = try feed(RecordedAnswers([.success(Recorded.britishLatest)]), cache: cache).refresh()
        clock.advance(.hours(-3))
        let answers = RecordedAnswers([.failure(failure)])
        _ = try feed(answers, cache: cache).refresh()
        #expect(answers.requests.count == 1)
    }

    @Test("The thread asks by itself, is waited for, and ends at once")
    func thread() throws {
        let feed = try feed(RecordedAnswers([.success(Recorded.britishLatest)]))
        feed.start()
        feed.wait(atMost: .seconds(20))
        #expect(feed.intensity(at: clock.now)?.text() == "150 g/kWh")
        let watch = ContinuousClock()
        let start = watch.now
        feed.stop()
        #expect(watch.now - start < .seconds(5))
    }

    @Test("A real server's answer comes through; a slow one is given up without waiting for it")
    func server() throws {
        let server = try LocalServer { _ in .init(body: Recorded.britishLatest, delay: 6) }
        defer { server.stop() }
        let provider = try BritishCarbonIntensity(zone: nil, base: server.address)
        let feed = IntensityFeed(provider, transport: CurlTransport(), cache: nil, clock: { Recorded.now })
        feed.start()
        feed.wait(atMost: .seconds(0.1))
        #expect(feed.intensity(at: Recorded.now) == nil)
        feed.stop()
        #expect(feed.remarks.isEmpty)
    }
}
