/// Where a series is from and what it counts.
public struct SeriesOrigin: Sendable, Hashable {
    /// What the user calls it: the name of a file, "Electricity Maps, FR".
    public var name: String
    /// Who computed it, where the form of the file says so: "Electricity Maps".
    public var publisher: String?
    /// What of the electricity's emissions is counted.
    public var boundary: Boundary?

    public enum Boundary: String, Sendable, Hashable, Codable, CaseIterable {
        /// Building the plants and fetching the fuel as well.
        case lifeCycle = "life cycle"
        /// The burning of fuel alone.
        case direct
    }

    public init(name: String, publisher: String? = nil, boundary: Boundary? = nil) {
        self.name = name
        self.publisher = publisher
        self.boundary = boundary
    }

    /// "hourly.csv (Electricity Maps, life cycle)"
    public var text: String {
        let known = [name.contains(publisher ?? "\u{0}") ? nil : publisher, boundary?.rawValue].compactMap { $0 }
        return known.isEmpty ? name : "\(name) (\(known.joined(separator: ", ")))"
    }
}
