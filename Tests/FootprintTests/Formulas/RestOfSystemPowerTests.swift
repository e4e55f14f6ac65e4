import Footprint
import TestSupport
import Testing

@Suite struct RestOfSystemPowerTests {
    @Test("200 W of parts, 35 % more for the board, a supply of 90 %: 100 W")
    func workedExample() {
        #expect(isClose(rest(Ratio(0.35), Ratio(0.9)).central.watts, 100))
    }

    @Test("A perfect supply and no board leave no rest")
    func nothing() {
        #expect(rest(Ratio(0), Ratio(1)).central == .zero)
    }

    private func rest(_ share: Ratio, _ efficiency: Ratio) -> Estimate<Power> {
        RestOfSystemPower(
            parts: Estimate(.watts(200), method: .measured), boardShare: Estimate(share, method: .assumed),
            supplyEfficiency: Estimate(efficiency, method: .assumed)
        ).result
    }
}
