import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Tracking

extension CommandTests {
    @Suite("Running a command", .serialized)
    struct TrackingLoopTests {
        private func run(_ command: [String], period: Double = 0.02) throws -> (CommandEnd, Recorder) {
            let recorder = Recorder()
            var loop = TrackingLoop(
                MeteredMachine([FakeSource.constant(.watts(10))]), period: .seconds(period), observer: recorder)
            return (try loop.run(command), recorder)
        }

        @Test("The exit code of the command is that of the run", arguments: [0, 1, 3, 42, 255])
        func exitCode(code: Int32) throws {
            let (end, _) = try run(["sh", "-c", "exit \(code)"])
            #expect(end.exitCode == code)
            #expect(end.signal == nil)
        }

        @Test("A command ended by a signal gives 128 + the signal", arguments: [9, 6, 11])
        func signalled(signal: Int32) throws {
            let (end, _) = try run(["sh", "-c", "kill -\(signal) $$"])
            #expect(end.exitCode == 128 + signal)
            #expect(end.signal == signal)
        }

        @Test("A command that runs for no time is sampled once, over the time it took")
        func atOnce() throws {
            let (_, recorder) = try run(["true"], period: 5)
            #expect(recorder.intervals.count == 1)
            let interval = try #require(recorder.intervals.first)
            #expect(isClose(interval.channels[0]?.energy.joules ?? 0, 10 * interval.duration.seconds, relative: 1e-6))
        }

        @Test("Intervals follow each other without gap or overlap, from before the command to after it")
        func gapless() throws {
            let (_, recorder) = try run(["sleep", "0.2"])
            #expect(recorder.intervals.count >= 5)
            for (left, right) in zip(recorder.intervals, recorder.intervals.dropFirst()) {
                #expect(left.to == right.from)
            }
        }

        @Test("A command that does not exist is refused by name, with the shell's code 127")
        func notFound() {
            #expect(throws: TrackingError.commandNotFound("no-such-command-here")) {
                _ = try run(["no-such-command-here"])
            }
            #expect(TrackingError.commandNotFound("x").exitCode == 127)
        }

        @Test("A file that is no program is refused, with the shell's code 126")
        func notExecutable() throws {
            let error = #expect(throws: TrackingError.self) { _ = try run(["/etc/passwd"]) }
            #expect(error?.exitCode == 126)
        }

        @Test("A daemon that the command leaves behind does not keep the run")
        func daemon() throws {
            let (end, recorder) = try run(["sh", "-c", "sleep 3 & exit 7"])
            #expect(end.exitCode == 7)
            let last = try #require(recorder.intervals.last)
            let first = try #require(recorder.intervals.first)
            #expect((last.to.awake - first.from.awake).seconds < 2)
        }
    }
}
