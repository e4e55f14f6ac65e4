import Footprint
import Telemetry
import Testing

@Suite("Readings to energy")
struct ChannelIntegratorTests {
    @Test("Power is integrated by trapezoids")
    func power() {
        var channel = ChannelIntegrator()
        #expect(channel.advance(.power(.watts(100)), at: .seconds(0)) == nil)
        #expect(
            channel.advance(.power(.watts(200)), at: .seconds(2))
                == ChannelInterval(energy: .joules(300), duration: .seconds(2)))
    }

    @Test("A counter loses nothing to a reading that failed; the next interval covers both")
    func counterGap() {
        var channel = ChannelIntegrator()
        _ = channel.advance(.energy(.joules(10)), at: .seconds(0))
        #expect(channel.advance(.missing("EIO"), at: .seconds(1)) == nil)
        #expect(
            channel.advance(.energy(.joules(30)), at: .seconds(2))
                == ChannelInterval(energy: .joules(20), duration: .seconds(2)))
    }

    @Test("Power that was not read is unknown, not interpolated")
    func powerGap() {
        var channel = ChannelIntegrator()
        _ = channel.advance(.power(.watts(10)), at: .seconds(0))
        #expect(channel.advance(.missing("lost"), at: .seconds(1)) == nil)
        #expect(channel.advance(.power(.watts(10)), at: .seconds(2)) == nil)
        #expect(channel.advance(.power(.watts(10)), at: .seconds(3))?.energy == .joules(10))
    }

    @Test("A power that is negative or not a number is no power", arguments: [-1.0, .nan, .infinity])
    func nonsense(watts: Double) {
        var channel = ChannelIntegrator()
        _ = channel.advance(.power(.watts(10)), at: .seconds(0))
        #expect(channel.advance(.power(.watts(watts)), at: .seconds(1)) == nil)
        #expect(channel.advance(.power(.watts(10)), at: .seconds(2)) == nil)
    }

    @Test("A counter that falls gives no interval and begins again")
    func fallingCounter() {
        var channel = ChannelIntegrator()
        _ = channel.advance(.energy(.joules(100)), at: .seconds(0))
        #expect(channel.advance(.energy(.joules(5)), at: .seconds(1)) == nil)
        #expect(channel.advance(.energy(.joules(7)), at: .seconds(2))?.energy == .joules(2))
    }
}
