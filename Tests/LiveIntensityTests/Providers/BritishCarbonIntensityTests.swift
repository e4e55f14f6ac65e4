import Footprint
import GridSeries
import HTTPRequests
import Testing

@testable import LiveIntensity

@Suite struct BritishCarbonIntensityTests {
    @Test("All of Great Britain is asked for without a zone; what was counts before what was forecast")
    func national() throws {
        let provider = try BritishCarbonIntensity(zone: nil)
        #expect(provider.latest.address.text == "https://api.carbonintensity.org.uk/intensity")
        let series = try provider.read(Array(Recorded.britishLatest.utf8), now: Recorded.now)
        #expect(series.intensity(at: Recorded.now)?.text() == "150 g/kWh")
        #expect(series.origin.text == "Carbon Intensity API, Great Britain (direct)")
    }

    @Test("A region is found by its name or number", arguments: ["London", "london", "13"])
    func region(zone: String) throws {
        let provider = try BritishCarbonIntensity(zone: zone)
        #expect(provider.latest.address.text == "https://api.carbonintensity.org.uk/regional/regionid/13")
        let series = try provider.read(Array(Recorded.londonLatest.utf8), now: Recorded.now)
        #expect(series.intensity(at: Recorded.now)?.text() == "99.0 g/kWh")
    }

    @Test("The forecast of a region is asked for from now on")
    func forecast() throws {
        let answers = RecordedAnswers([.success(Recorded.londonForecast)])
        let series = try BritishCarbonIntensity(zone: "13").forecast(from: Recorded.now, through: answers)
        #expect(
            answers.requests[0].address.text
                == "https://api.carbonintensity.org.uk/regional/intensity/2026-01-15T12:10Z/fw48h/regionid/13")
        #expect(series.end - series.start == .hours(1))
        #expect(series.intervals.map(\.isForecast) == [true, true])
    }

    @Test(
        "A region that does not exist is refused with the nearest",
        arguments: [
            ("Londn", "did you mean ‘London’?"), ("18", "known are North Scotland"),
            ("Paris", "known are North Scotland"),
        ])
    func unknown(zone: String, part: String) {
        let error = #expect(throws: ProviderError.self) { _ = try BritishCarbonIntensity(zone: zone) }
        #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    }
}
