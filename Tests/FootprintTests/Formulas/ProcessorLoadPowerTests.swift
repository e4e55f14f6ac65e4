import Footprint
import TestSupport
import Testing

@Suite struct ProcessorLoadPowerTests {
    @Test("Half load on 170 W of design power: 70.80 W, and from 16.6 to 301.9 W")
    func workedExample() {
        let power = power(170, 0.5)
        #expect(isClose(power.central.watts, 70.80, relative: 1e-4))
        #expect(isClose(power.low.watts, 16.61, relative: 1e-3))
        #expect(isClose(power.high.watts, 301.95, relative: 1e-3))
        #expect(power.method == .estimated)
    }

    @Test("An idle processor draws its idle share, not nothing")
    func idle() {
        #expect(isClose(power(170, 0).central.watts, 0.51))
    }

    @Test("The line of low loads meets the curve at its threshold")
    func continuity() {
        #expect(isClose(power(170, 0.0499999999).central.watts, power(170, 0.05).central.watts, relative: 1e-6))
    }

    @Test("A load above 1 counts as 1")
    func full() {
        #expect(power(170, 1.3) == power(170, 1))
    }

    @Test("The formula gives what the script that fitted it predicts")
    func script() throws {
        let rows = try Repository.text(of: "Scripts/power-model/predictions.csv").split(separator: "\n").dropFirst()
        #expect(rows.count == 24)
        for row in rows {
            let cells = row.split(separator: ",").compactMap { Double($0) }
            try #require(cells.count == 3)
            #expect(isClose(power(cells[0], cells[1]).central.watts, cells[2]), "\(row)")
        }
    }

    private func power(_ watts: Double, _ load: Double) -> Estimate<Power> {
        let ratio = { (low: Double, central: Double, high: Double) in
            Estimate(low: Ratio(low), central: Ratio(central), high: Ratio(high), method: .estimated)
        }
        return ProcessorLoadPower(
            designPower: Estimate(.watts(watts), method: .reported), load: Estimate(Ratio(load), method: .measured),
            curve: ProcessorLoadCurve(
                scale: ratio(0.1245, 0.5308, 2.2638), exponent: ratio(0.35, 0.35, 0.35),
                threshold: ratio(0.05, 0.05, 0.05), idle: ratio(0.0026, 0.003, 0.12))
        ).result
    }
}
