import Footprint
import Telemetry
import Testing

@testable import Tracking

@Suite("The stretch over which loads are compared")
struct LoadWindowTests {
    private func load(_ seconds: Double) -> MachineLoad { MachineLoad(capacity: .seconds(seconds)) }

    @Test("At one sample a second each is compared with the one before")
    func slow() {
        var window = LoadWindow()
        #expect(window.add(load(0), at: .seconds(0)) == nil)
        for second in 1...5 {
            #expect(window.add(load(Double(second)), at: .seconds(Double(second))) == load(Double(second) - 1))
        }
    }

    @Test("At a hundred samples a second the stretch is between half a second and one, but for the beginning")
    func fast() throws {
        var window = LoadWindow()
        _ = window.add(load(0), at: .zero)
        for step in 1...300 {
            let now = Double(step) / 100
            let before = try #require(window.add(load(now), at: .seconds(now))?.capacity)
            let stretch = now - before.seconds
            #expect(stretch > 0 && stretch < 1.01)
            if now > 0.5 { #expect(stretch >= 0.49) }
        }
    }
}
