import Catalog
import Footprint
import Meters
import Telemetry
import TestSupport
import Testing

@Suite struct RestOfSystemTests {
    @Test("The rest is half of the parts, from a tenth to half as much again")
    func factor() throws {
        let rest = try RestOfSystem(.embedded)
        #expect(isClose(rest.factor.central.value, 0.5))
        #expect(isClose(rest.factor.low.value, 1.05 / 0.96 - 1))
        #expect(isClose(rest.factor.high.value, 2 / 0.82 - 1))
        #expect(rest.channel.method == .assumed && rest.channel.component.description == "rest-of-system")
    }

    @Test("Its energy is assumed, even beside measured parts")
    func energy() throws {
        let rest = try RestOfSystem(.embedded)
        let energy = rest.energy(ofParts: Estimate(.joules(1_000), method: .measured))
        #expect(isClose(energy.central.joules, 500))
        #expect(energy.method == .assumed)
    }
}
