import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Tracking

extension CommandTests {
    @Suite("Progress of a command", .serialized)
    struct ProgressInputTests {
        private func run(_ script: String, _ input: any ProgressInput) throws {
            var loop = TrackingLoop(
                MeteredMachine([FakeSource.constant(.watts(1))]), period: .seconds(0.05), inputs: [input],
                observer: Recorder())
            _ = try loop.run(["sh", "-c", script])
        }

        @Test("Lines on a descriptor that the command is given")
        func descriptor() throws {
            let input = try #require(ProgressDescriptor(number: 5))
            try run("echo 1/8 >&5; echo 2/8 >&5; sleep 0.05", input)
            #expect(input.latest == ProgressText(done: 2, total: 8))
        }

        @Test("The last number of a file that grows, even if it comes late")
        func file() throws {
            let path = "/tmp/wattmark-progress-\(UInt64.random(in: 0...UInt64.max))"
            let input = ProgressFile(path: path)
            try run("sleep 0.02; for i in 1 2 3; do echo step $i of 9 >> \(path); done; sleep 0.7; rm \(path)", input)
            #expect(input.latest == ProgressText(done: 3, total: 9))
        }

        @Test("A line without an end is held in bounded memory")
        func longLine() {
            var lines = LineWindow()
            for _ in 0..<100 { #expect(lines.add(Array(repeating: UInt8(ascii: "x"), count: 10_000)) == []) }
            let line = lines.add(Array("7/9\n".utf8))
            #expect(line.count == 1)
            #expect(line[0].hasSuffix("7/9"))
            #expect(line[0].utf8.count <= LineWindow.longest + 4)
        }

        @Test("A pattern that is none is refused with an example")
        func pattern() {
            let error = #expect(throws: ProgressPatternError.self) { _ = try ProgressOutput(pattern: "step (\\d+") }
            #expect(error?.description.contains("Example: 'step (\\d+)/(\\d+)'") == true)
        }
    }
}
