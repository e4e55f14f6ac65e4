import Footprint
import GridSeries
import HTTPRequests
import Testing

@testable import LiveIntensity

@Suite struct ElectricityMapsTests {
    @Test("The present intensity is asked for with the token in a secret header, and read")
    func latest() throws {
        let provider = try ElectricityMaps(zone: "FR", token: "abc")
        #expect(provider.latest.address.text == "https://api.electricitymaps.com/v3/carbon-intensity/latest?zone=FR")
        #expect(provider.latest.headers.map(\.description) == ["auth-token: …"])
        #expect(provider.latest.headers.map(\.value) == ["abc"])
        let series = try provider.read(Array(Recorded.electricityMapsLatest.utf8), now: Recorded.now)
        #expect(series.intensity(at: Recorded.now)?.text() == "53.0 g/kWh")
        #expect(series.origin.text == "Electricity Maps, FR (life cycle)")
    }

    @Test("The forecast is asked for, and known to be one")
    func forecast() throws {
        let provider = try ElectricityMaps(zone: "FR", token: "abc")
        let answers = RecordedAnswers([.success(Recorded.electricityMapsForecast)])
        let series = try provider.forecast(from: Recorded.now, through: answers)
        #expect(series.intervals.map(\.isForecast) == [true, true, true])
        #expect(answers.requests[0].address.text.hasSuffix("/v3/carbon-intensity/forecast?zone=FR"))
    }

    @Test(
        "A zone that could change the address is refused",
        arguments: ["", "F", "fr", "FR&x=1", "FR/../", "F R", String(repeating: "A", count: 40)])
    func zones(zone: String) {
        let error = #expect(throws: ProviderError.self) { _ = try ElectricityMaps(zone: zone, token: "abc") }
        #expect(
            error?.description.contains("is no zone of Electricity Maps; zones are like FR, DE, US-CAL-CISO.") == true)
    }

    @Test("A token that would break the request apart is refused without being shown")
    func token() {
        let error = #expect(throws: ProviderError.self) { _ = try ElectricityMaps(zone: "FR", token: "secret\r\nx: y") }
        #expect(error?.description == "set ELECTRICITYMAPS_TOKEN to the token that the provider gave you.")
    }

    @Test("An answer that says nothing is refused", arguments: ["", "{}", "<html>", "{\"error\":\"Zone not found\"}"])
    func broken(body: String) throws {
        let provider = try ElectricityMaps(zone: "FR", token: "abc")
        let error = #expect(throws: ProviderError.self) { _ = try provider.read(Array(body.utf8), now: Recorded.now) }
        #expect(error?.description.hasPrefix("Electricity Maps, FR gave an answer that cannot be used: ") == true)
    }
}
