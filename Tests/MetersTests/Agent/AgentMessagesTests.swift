import Footprint
import Telemetry
import Testing

@testable import Meters

@Suite("What the agent and its clients say") struct AgentMessagesTests {
    private let channel = PowerChannel(
        Component(.processor, 1), label: "package-1", method: .measured, uncertainty: Uncertainty(plusMinus: 0.05),
        partOf: 0)

    @Test("A channel comes back as it was")
    func channelRoundTrip() {
        #expect(PowerChannel(channel.line(number: 3), number: 3, of: 4) == channel)
        let open = PowerChannel(
            Component(.memory), label: "dram\tof\nsomething", method: .assumed,
            uncertainty: Uncertainty(low: 0, high: .infinity))
        let back = PowerChannel(open.line(number: 0), number: 0, of: 1)
        #expect(back?.label == "dram of something")
        #expect(back?.uncertainty == open.uncertainty)
        #expect(back?.partOf == nil)
    }

    @Test(
        "A channel that makes no sense is none",
        arguments: [
            "channel\t0\tprocessor-0\tmeasured\t0.9\t1.1\t-", "channel\t1\tprocessor-0\tmeasured\t0.9\t1.1\t-\tx",
            "channel\t0\ttoaster\tmeasured\t0.9\t1.1\t-\tx", "channel\t0\tmemory\tguessed\t0.9\t1.1\t-\tx",
            "channel\t0\tmemory\tmeasured\t1.1\t1.2\t-\tx", "channel\t0\tmemory\tmeasured\tnan\t1.1\t-\tx",
            "channel\t0\tmemory\tmeasured\t0.9\t0.95\t-\tx", "channel\t0\tmemory\tmeasured\t0.9\t1.1\t0\tx",
            "channel\t0\tmemory\tmeasured\t0.9\t1.1\t7\tx", "HTTP/1.1 400 Bad Request", "",
        ])
    func channelRefused(line: String) {
        #expect(PowerChannel(line, number: 0, of: 2) == nil)
    }

    @Test("Readings come back to a thousandth of a joule, never above what was read")
    func readingsRoundTrip() {
        let line = AgentReadings([.energy(.joules(12.345_678)), .power(.watts(80)), .missing("no\tanswer")]).line
        #expect(line == "readings\te\t12.345\tp\t80.0\tm\tno answer")
        #expect(
            AgentReadings(line, channels: 3)?.readings
                == [.energy(.joules(12.345)), .power(.watts(80)), .missing("no answer")])
    }

    @Test(
        "Readings that make no sense are none",
        arguments: [
            "readings", "readings\te", "readings\te\t1\te", "readings\te\tinf", "readings\te\t-1", "readings\tz\t1",
            "reading\te\t1", "",
        ])
    func readingsRefused(line: String) {
        #expect(AgentReadings(line, channels: 1) == nil)
    }

    @Test("A greeting comes back, and one of another version can be told from nonsense")
    func greeting() {
        let greeting = AgentGreeting(instance: "a1", channels: 3, name: "RAPL (powercap)")
        #expect(AgentGreeting(greeting.line) == greeting)
        #expect(AgentMessages.version(of: "hello\t9\twhatever") == 9)
        #expect(AgentMessages.version(of: "220 smtp ready") == nil)
        #expect(AgentGreeting("hello\t1\ta1\t100000000\tx") == nil)
    }
}
