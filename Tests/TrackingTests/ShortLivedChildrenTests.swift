import Footprint
import FoundationEssentials
import Ledger
import Meters
import Telemetry
import TestSupport
import Testing

@testable import Tracking

private enum Python {
    static let path = "/usr/bin/python3"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
}

/// Whether a command gets a control group of its own on this machine.
private enum Groups {
    static let areAllowed: Bool = {
        var group = ControlGroup.make(process: 2_000_000_000)
        defer { group?.remove() }
        guard let group, group.enter() else { return false }
        group.leave()
        return true
    }()
}

private enum Alone {
    static let isSet = ProcessInfo.processInfo.environment["WATTMARK_ALONE"] != nil
}

extension CommandTests {
    /// Children are forked by an interpreter that counts each one's own processor time, so that the work is the same on
    /// an idle and on a busy machine. All that runs below this process counts, so it is run alone (Scripts/test.sh).
    @Suite("Children that lived and died between two samples", .enabled(if: Alone.isSet && Python.isInstalled))
    struct ShortLivedChildrenTests {
        private func processorTime(children: Int, seconds: Double) throws -> Double {
            let script = """
                import os, time
                for child in range(\(children)):
                    process = os.fork()
                    if process == 0:
                        while time.process_time() < \(seconds): pass
                        os._exit(0)
                    os.waitpid(process, 0)
                """
            let machine = MeteredMachine([FakeSource.constant(.watts(10))])
            let recorder = RunRecorder(RunSampler(machine), journal: nil, scope: .process)
            var loop = TrackingLoop(machine, period: .seconds(30), observer: recorder)
            #expect(try loop.run([Python.path, "-c", script]).exitCode == 0)
            return try #require(recorder.account.processorTime).seconds
        }

        @Test("Fifty short children count within 3 % as much as one that does the same work, though none was ever seen")
        func fifty() throws {
            let nothing = try processorTime(children: 0, seconds: 0)
            let many = try processorTime(children: 50, seconds: 0.03) - nothing
            let one = try processorTime(children: 1, seconds: 1.5) - nothing
            #expect(abs(many - one) < 0.03 * 1.5, "\(many) s and \(one) s")
            #expect(isClose(one, 1.5, relative: 0.03))
        }

        @Test(
            "Children whose parent ignores their end, which the kernel adds to nobody, count in a control group",
            .enabled(if: Groups.areAllowed))
        func ignored() throws {
            let script = """
                import os, signal, time
                signal.signal(signal.SIGCHLD, signal.SIG_IGN)
                for child in range(20):
                    process = os.fork()
                    if process == 0:
                        while time.process_time() < 0.05: pass
                        os._exit(0)
                try: os.wait()
                except ChildProcessError: pass
                """
            let machine = MeteredMachine([FakeSource.constant(.watts(10))])
            let recorder = RunRecorder(RunSampler(machine), journal: nil, scope: .process)
            var loop = TrackingLoop(machine, period: .seconds(30), observer: recorder)
            #expect(try loop.run([Python.path, "-c", script]).exitCode == 0)
            #expect(try #require(recorder.account.processorTime).seconds >= 1)
        }
    }
}
