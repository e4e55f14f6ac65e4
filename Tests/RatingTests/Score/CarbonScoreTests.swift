import Footprint
import Rating
import Testing

@Suite("Carbon score")
struct CarbonScoreTests {
    /// One accelerator that draws 500 W for an hour and gives 3.6 million tokens.
    static let hour = CarbonScore(
        unit: .outputTokens, duration: Estimate(.hours(1), method: .measured),
        energy: Estimate(.kilowattHours(0.5), method: .measured), boundary: "GPUs only",
        pue: Estimate(Ratio(1.2), method: .assumed),
        carbonIntensity: Estimate(.gramsPerKilowattHour(400), method: .reported),
        hardware: ReservedHardware(
            name: "server", embodied: Estimate(.kilograms(1_000), method: .estimated),
            lifespan: Estimate(.years(4), method: .assumed), reserved: 1, total: 1),
        units: Estimate(Count(3_600), method: .measured), date: "2026-02-16")

    @Test("A server of 1,000 kg that lives four years carries about 28 g in each hour")
    func embodiedHour() throws {
        #expect(abs(try #require(Self.hour.embodied).central.canonical - 28.5) < 0.1)
    }

    @Test("The score is operational and embodied carbon for each functional unit")
    func score() {
        let expected = (0.5 * 1.2 * 400 + 1_000_000.0 / (4 * 365 * 24)) / 3_600
        #expect(abs(Self.hour.sci.central.canonical - expected) < 1e-9)
        #expect(Self.hour.sci.method == .assumed)
    }

    @Test("Where the embodied carbon of the hardware is not known the score has the operational part alone")
    func withoutHardware() {
        var score = Self.hour
        score.hardware = nil
        #expect(score.embodied == nil)
        #expect(abs(score.sci.central.canonical - 240.0 / 3_600) < 1e-12)
    }
}
