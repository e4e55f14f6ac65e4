import GridSeries
import Testing

@testable import LiveIntensity

@Suite struct IntensityProvidersTests {
    private func refusal(_ name: String, zone: String? = nil, _ environment: [String: String] = [:]) -> String {
        let error = #expect(throws: ProviderError.self) {
            _ = try IntensityProviders.named(name, zone: zone, environment: environment)
        }
        return error?.description ?? ""
    }

    @Test("Providers are found by name")
    func found() throws {
        let maps = try IntensityProviders.named(
            "electricity-maps", zone: "FR", environment: ["ELECTRICITYMAPS_TOKEN": "x"])
        #expect(maps.origin.name == "Electricity Maps, FR")
        let british = try IntensityProviders.named("carbon-intensity-uk", zone: nil, environment: [:])
        #expect(british.origin.name == "Carbon Intensity API, Great Britain")
    }

    @Test("What is missing is said")
    func missing() {
        #expect(
            refusal("electricity-maps", zone: "FR")
                == "set ELECTRICITYMAPS_TOKEN to the token that the provider gave you.")
        #expect(
            refusal("electricity-maps", ["ELECTRICITYMAPS_TOKEN": "x"])
                == "Electricity Maps needs a zone; example: --zone FR.")
        #expect(
            refusal("watttime")
                == "there is no provider ‘watttime’; known are electricity-maps, carbon-intensity-uk, and a file that ends "
                + "in .yaml for any other address.")
        #expect(refusal("/nowhere.yaml") == "/nowhere.yaml: the file cannot be read: there is no such file.")
    }
}
