import Footprint
import Reports
import Testing

@Suite("The live line")
struct LiveLineTests {
    private var line: LiveLine {
        var line = LiveLine(elapsed: .seconds(75), power: .watts(112), energy: .wattHours(2.3), carbon: .grams(0.5))
        line.progress = 0.37
        line.remainingTime = Estimate(
            low: .seconds(100), central: .seconds(120), high: .seconds(140), method: .estimated)
        line.warning = "journal: no space left"
        return line
    }

    @Test("Elapsed time, power and energy come first, then a warning, carbon and the forecast")
    func parts() {
        let text = line.text(columns: 200)
        #expect(text.hasPrefix("wattmark  1.25 min  112 W  2.30 Wh  journal: no space left  500 mg CO2e  37 %  "))
        #expect(text.hasSuffix(" left"))
    }

    @Test("It never fills the terminal's last column, so that it does not wrap", arguments: [1, 10, 40, 80, 120])
    func width(columns: Int) {
        #expect(line.text(columns: columns).count < max(columns, 1))
    }

    @Test("A power that is unknown is said to be")
    func unknown() {
        #expect(LiveLine(elapsed: .seconds(1), energy: .zero).text(columns: 80).contains("power unknown"))
    }
}
