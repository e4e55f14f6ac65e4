import ArgumentParser
import Catalog
import Footprint
import Ledger
import Scenarios
import Settings

/// Where a tracked run draws its electricity; nothing is looked up on a network.
struct PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Country, state or grid: FR, Germany, US-CA.", valueName: "place"))
    var grid: String?

    @Option(help: ArgumentHelp("Cloud region: aws:eu-west-1.", valueName: "region"))
    var region: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Carbon intensity of the electricity: 260g/kWh.", valueName: "intensity"),
        transform: quantity("--intensity", .zeroOrMore))
    var intensity: Estimate<CarbonIntensity>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Power usage effectiveness of the building; 1 otherwise.", valueName: "ratio"),
        transform: quantity("--pue", .oneOrMore))
    var pue: Estimate<Ratio>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Embodied carbon of the machine: 1300kg. Its share is counted.", valueName: "mass"),
        transform: quantity("--embodied", .zeroOrMore))
    var embodied: Estimate<CarbonMass>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Life over which it is spread: 4y.", valueName: "time"),
        transform: quantity("--lifetime", .zeroOrMore))
    var lifetime: Estimate<TimeSpan>?

    func validate() throws {
        try Exclusive.check(
            [("--grid", grid), ("--region", region), ("--intensity", intensity.map { _ in "" })],
            because: "each is the carbon intensity")
        if lifetime != nil, embodied == nil {
            throw ValidationError("‘--lifetime’ changes nothing: --embodied is not given")
        }
        if let lifetime, lifetime.low <= .zero {
            throw ValidationError("‘--lifetime’ is out of range; allowed is more than 0")
        }
    }

    /// Whether the options say where the electricity is from.
    var namesElectricity: Bool { grid != nil || region != nil || intensity != nil }

    /// The factors of the run, with those of the configuration for what no option says.
    func place(_ settings: PlaceSettings?) throws -> CountedPlace {
        guard let settings else { return try place() }
        let (options, used) = try filled(from: settings)
        var counted = try options.place()
        guard !used.isEmpty else { return counted }
        let values = used.compactMap { key in settings.file[key].map { "\(key) \($0.text)" } }
        counted.remarks.append("From the configuration \(settings.file.name): \(values.joined(separator: ", ")).")
        return counted
    }

    func place() throws -> CountedPlace {
        var names = CatalogNames()
        var place = RunPlace()
        if let intensity {
            place.intensity = RecordedRange(intensity, unit: CarbonIntensity.gramsPerKilowattHour(1))
            place.intensitySource = "--intensity"
        } else if let name = grid ?? region {
            let facts = try grid.map { try names.grid($0, year: nil) } ?? names.region(name, year: nil)
            place.grid = name
            place.intensity = facts.carbonIntensity.map {
                RecordedRange($0, unit: CarbonIntensity.gramsPerKilowattHour(1))
            }
            place.intensitySource = facts.carbonIntensity?.derivation.flatMap(Self.origin) ?? "catalog"
        }
        place.pue = pue.map { RecordedRange($0, unit: Ratio(1)) }
        if let embodied {
            let life = lifetime ?? Estimate(low: .years(3), central: .years(4), high: .years(6), method: .assumed)
            let perSecond = EmbodiedShare(
                embodied: embodied, time: Estimate(.seconds(1), method: .reported), lifetimeInUse: life,
                resourceShare: Estimate(Ratio(1), method: .assumed)
            ).result
            place.embodiedPerSecond = RecordedRange(perSecond, unit: CarbonMass.grams(1))
            place.embodiedSource = "--embodied over \(life.text)"
        }
        return CountedPlace(place: place, remarks: names.remarks)
    }

    private static func origin(_ derivation: Derivation) -> String? {
        guard case .lookedUp(let row, let source, let note) = derivation else { return nil }
        return [row, source.publisher, note].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// The factors of a run, and what must be said of them.
struct CountedPlace {
    var place: RunPlace
    var remarks: [String]
}

extension RecordedRange {
    init<Q: Quantity>(_ estimate: Estimate<Q>, unit: Q) {
        self.init(
            low: estimate.low.canonical / unit.canonical, central: estimate.central.canonical / unit.canonical,
            high: estimate.high.canonical / unit.canonical, method: estimate.method.rawValue)
    }
}
