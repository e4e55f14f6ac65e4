/// The providers by the names that users give.
public enum IntensityProviders {
    static let electricityMaps = "electricity-maps"
    static let british = "carbon-intensity-uk"

    public static let names = [electricityMaps, british]

    /// The provider of a name, or of a file that maps an address.
    ///
    /// - Parameters:
    ///   - name: `electricity-maps`, `carbon-intensity-uk`, or the path of a file that ends in .yaml, .yml or .json.
    ///   - zone: The provider's own name of a place.
    ///   - environment: The variables of the process, where tokens are looked for.
    public static func named(
        _ name: String, zone: String?, environment: [String: String]
    ) throws(ProviderError) -> any IntensityProvider {
        switch name {
        case electricityMaps:
            guard let token = environment[ElectricityMaps.tokenVariable], !token.isEmpty else {
                throw .noToken(variable: ElectricityMaps.tokenVariable)
            }
            guard let zone else { throw .noZone("Electricity Maps", example: "FR") }
            return try ElectricityMaps(
                zone: zone, token: token, base: environment["WATTMARK_ELECTRICITYMAPS_ADDRESS"])
        case british:
            return try BritishCarbonIntensity(zone: zone, base: environment["WATTMARK_CARBON_INTENSITY_UK_ADDRESS"])
        case _ where [".yaml", ".yml", ".json"].contains(where: name.hasSuffix):
            return try MappedAddress(path: name, environment: environment)
        default: throw .unknown(name)
        }
    }
}
