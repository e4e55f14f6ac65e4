import Footprint
import GridSeries
import HTTPRequests
import Settings
import Testing

@testable import LiveIntensity

@Suite struct MappedAddressTests {
    private func provider(_ text: String, environment: [String: String] = [:]) throws -> MappedAddress {
        let file = try SettingsFile(Array(text.utf8), name: "grid.yaml", keys: MappedAddress.keys)
        return try MappedAddress(file, environment: environment)
    }

    private let small = "address: https://grid.example.org/now\nvalue: /data/0/intensity\n"

    private func read(_ provider: MappedAddress, _ body: String) throws -> IntensitySeries {
        try provider.read(Array(body.utf8), now: Recorded.now)
    }

    @Test("The number is found by its pointer, and holds from now on for an hour")
    func value() throws {
        let series = try read(try provider(small), "{\"data\":[{\"intensity\":61.5}]}")
        #expect(series.intensity(at: Recorded.now)?.text() == "61.5 g/kWh")
        #expect(series.start == Recorded.now)
        #expect(series.end == Recorded.now + .hours(1))
    }

    @Test("Unit, time and validity are those of the file")
    func all() throws {
        let mapped = try provider(
            """
            address: https://grid.example.org/now
            value: /now/co2~1power
            unit: kg/MWh
            time: /now/from
            valid-for: 15min
            grid: DE
            """)
        let series = try read(mapped, "{\"now\":{\"co2/power\":\"380\",\"from\":\"2026-01-15T12:00:00+00:00\"}}")
        #expect(series.intensity(at: Recorded.now)?.text() == "380 g/kWh")
        #expect(CalendarText.text(series.end) == "2026-01-15 12:15 UTC")
        #expect(mapped.grid == "DE")
    }

    @Test("A token goes from the environment into the header that is named")
    func token() throws {
        let text = small + "token-variable: MY_TOKEN\ntoken-header: x-key\n"
        let mapped = try provider(text, environment: ["MY_TOKEN": "abc"])
        #expect(mapped.latest.headers.map(\.name) == ["x-key"])
        #expect(mapped.latest.headers.map(\.isSecret) == [true])
        let error = #expect(throws: SettingsError.self) { _ = try provider(text) }
        #expect(error?.description == "grid.yaml:3: ‘token-variable’: set MY_TOKEN to the token.")
    }

    @Test(
        "A mapping that is wrong is refused with its line",
        arguments: [
            ("value: /x\n", "grid.yaml: ‘address’: it is missing; example: address: https://grid.example.org/now"),
            ("address: ftp://x\nvalue: /x\n", "grid.yaml:1: ‘address’: ‘ftp://x’ is no web address."),
            (
                "address: https://x.org\nvalue: x\n",
                "grid.yaml:2: ‘value’: a pointer begins with /, as in /data/0/intensity."
            ),
            (
                "address: https://x.org\nvalue: /x\nvalid-for: 1s\n",
                "grid.yaml:3: ‘valid-for’: ‘1s’ is out of range; allowed is 1min to 24h."
            ),
        ])
    func wrong(text: String, sentence: String) {
        let error = #expect(throws: SettingsError.self) { _ = try provider(text) }
        #expect(error?.description == sentence)
    }

    @Test("A unit that is no intensity's is refused with how it is written")
    func unit() {
        let error = #expect(throws: SettingsError.self) { _ = try provider(small + "unit: kWh\n") }
        #expect(error?.description.hasPrefix("grid.yaml:3: ‘unit’: ") == true)
    }

    @Test(
        "An answer without the number is refused with its pointer",
        arguments: [
            ("no", "it is no JSON."), ("{}", "there is nothing at /data/0/intensity."),
            ("{\"data\":[]}", "there is nothing at /data/0/intensity."),
            ("{\"data\":[{\"intensity\":null}]}", "at /data/0/intensity is no number."),
            ("{\"data\":[{\"intensity\":-5}]}", "at /data/0/intensity is no grid's; check the unit."),
            ("{\"data\":[{\"intensity\":61000}]}", "at /data/0/intensity is no grid's; check the unit."),
        ])
    func answers(body: String, part: String) throws {
        let mapped = try provider(small)
        let error = #expect(throws: ProviderError.self) { _ = try read(mapped, body) }
        #expect(error?.description.hasSuffix(part) == true, "\(error?.description ?? "")")
    }
}
