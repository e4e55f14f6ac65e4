import Telemetry
import TestSupport
import Testing

@testable import Tracking

/// Tests that run commands: one process catches signals once, so they come one after the other.
@Suite("Commands", .serialized, .endIfHung)
enum CommandTests {}

/// Keeps what a run tells.
final class Recorder: TrackingObserver {
    var intervals: [SampledInterval] = []
    var process: Int32 = 0
    func commandStarted(process: Int32, at moment: Moment) { self.process = process }
    func didRead(at moment: Moment) {}
    func sampled(_ interval: SampledInterval) { intervals.append(interval) }
    func noted(_ note: SamplingNote) {}
}
