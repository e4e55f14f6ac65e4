import Telemetry
import Testing

@Suite("Components")
struct ComponentTests {
    @Test("The text form is read back", arguments: Component.Kind.allCases)
    func roundTrip(kind: Component.Kind) {
        for component in [Component(kind), Component(kind, 0), Component(kind, 17)] {
            #expect(Component(component.description) == component)
        }
    }

    @Test("Other texts are none", arguments: ["", "cpu", "processor-", "processor--1", "processor-x", "-0"])
    func refused(text: String) {
        #expect(Component(text) == nil)
    }
}
