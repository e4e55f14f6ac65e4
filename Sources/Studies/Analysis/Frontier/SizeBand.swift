/// Models of about one size, by their parameters in all.
///
/// The bands are of convenience, chosen in November 2026 so that models that compete for the same machine meet: below
/// 1 B phones, 1 to 4 B laptops, 4 to 9 B (the 7 and 8 B models) and 9 to 16 B (13 and 14 B) one consumer accelerator,
/// 16 to 40 B one of a data centre, 40 to 80 B (70 and 72 B) two to four, above that more. No result but the table by
/// size rests on them.
public struct SizeBand: Sendable, Hashable {
    /// "9–16 B".
    public let name: String
    /// In parameters; a model of exactly this many belongs to the band.
    public let from: Double
    /// In parameters; a model of exactly this many belongs to the next band.
    public let to: Double

    /// From the smallest to the largest, without a gap.
    public static let all: [SizeBand] = [
        SizeBand(name: "below 1 B", from: 0, to: 1e9), SizeBand(name: "1–4 B", from: 1e9, to: 4e9),
        SizeBand(name: "4–9 B", from: 4e9, to: 9e9), SizeBand(name: "9–16 B", from: 9e9, to: 16e9),
        SizeBand(name: "16–40 B", from: 16e9, to: 40e9), SizeBand(name: "40–80 B", from: 40e9, to: 80e9),
        SizeBand(name: "80 B and more", from: 80e9, to: .infinity),
    ]

    /// The band of a number of parameters; `nil` if that is not known or not above 0.
    public static func of(parameters: Double?) -> SizeBand? {
        guard let parameters, parameters > 0 else { return nil }
        return all.first { parameters >= $0.from && parameters < $0.to }
    }
}
