import Footprint
import Studies
import Testing

@Suite("Sites of ratings")
struct RatingSiteTests {
    @Test("Where no place is given, the world's mean stands with the range of the countries, and is assumed")
    func anywhere() throws {
        let pue = Estimate(Ratio(1.2), method: .assumed)
        let site = try RatingSite.anywhere(pue: pue)
        let intensity = site.carbonIntensity
        #expect(site.name == "no place given, World, 2025" && site.pue == pue && intensity.method == .assumed)
        #expect(abs(intensity.central.gramsPerKilowattHour - 458.29) < 1e-6)
        #expect((20...120).contains(intensity.low.gramsPerKilowattHour))
        #expect((600...800).contains(intensity.high.gramsPerKilowattHour))
        let earlier = try RatingSite.anywhere(pue: pue, year: 2020)
        #expect(earlier.name == "no place given, World, 2020")
        #expect(earlier.carbonIntensity.central > intensity.central)
    }
}
