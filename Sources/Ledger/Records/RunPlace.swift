/// Where the electricity came from, and the factors the run is counted with. A range is low, central, high.
public struct RunPlace: Sendable, Hashable, Codable {
    /// The catalog's name of the grid: "France", "us-east1".
    public var grid: String?
    /// g CO2e per kWh; location-based.
    public var intensity: RecordedRange?
    /// Where the intensity came from, with its date: "Ember 2024", "hourly series intensity.csv".
    public var intensitySource: String?
    /// Power usage effectiveness, at least 1.
    public var pue: RecordedRange?
    /// g CO2e per second of use: the embodied carbon of the hardware, spread over its life.
    public var embodiedPerSecond: RecordedRange?
    public var embodiedSource: String?

    public init(
        grid: String? = nil, intensity: RecordedRange? = nil, intensitySource: String? = nil,
        pue: RecordedRange? = nil, embodiedPerSecond: RecordedRange? = nil, embodiedSource: String? = nil
    ) {
        self.grid = grid
        self.intensity = intensity
        self.intensitySource = intensitySource
        self.pue = pue
        self.embodiedPerSecond = embodiedPerSecond
        self.embodiedSource = embodiedSource
    }
}

/// A number with its range and method (`measured`, `reported`, `estimated`, `assumed`), as it is stored.
public struct RecordedRange: Sendable, Hashable, Codable {
    public var low: Double
    public var central: Double
    public var high: Double
    public var method: String

    public init(low: Double, central: Double, high: Double, method: String) {
        self.low = low
        self.central = central
        self.high = high
        self.method = method
    }
}
