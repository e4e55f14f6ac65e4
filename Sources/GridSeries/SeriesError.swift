import Footprint

/// Why a series cannot be read: every problem with its place, what is wrong and what to do.
public struct SeriesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The most problems that are listed at once.
    static let mostListed = 5

    public let file: String
    let faults: [Located]

    struct Located: Sendable, Hashable {
        let place: Place
        let fault: Fault
    }

    /// Where in a file something stands.
    enum Place: Sendable, Hashable {
        case file
        /// Counted from 1.
        case line(Int)
        /// The entry of a JSON list, counted from 1.
        case entry(Int)
    }

    enum Fault: Sendable, Hashable {
        case cannotRead(String)
        case tooLarge(limit: Int)
        case notText(String)
        case notJSON
        case empty
        case noTimeColumn([String])
        case noIntensityColumn([String])
        case noEntries
        case severalRegions([String])
        case marginal
        case time(String)
        case noZone(String)
        case number(String)
        case negative(Double)
        case absurd(Double)
        case twice(String, other: Place)
        case unordered(String)
        case endBeforeStart(String)
        case overlap(String)
    }

    init(_ faults: [Located], file: String) {
        self.faults = faults
        self.file = file
    }

    init(_ fault: Fault, file: String, at place: Place = .file) {
        self.init([Located(place: place, fault: fault)], file: file)
    }

    public var description: String {
        let listed = faults.prefix(Self.mostListed).map { located in
            switch located.place {
            case .file: "\(file): \(located.fault.sentence)"
            case .line(let line): "\(file):\(line): \(located.fault.sentence)"
            case .entry(let entry): "\(file), entry \(entry): \(located.fault.sentence)"
            }
        }
        let unlisted = faults.count - listed.count
        let more = unlisted > 0 ? ["\(file): \(unlisted) more \(unlisted == 1 ? "problem" : "problems")."] : []
        return (listed + more).joined(separator: "\n")
    }
}

extension SeriesError.Fault {
    /// The highest intensity that a grid can have; one of oil alone is near 1,100 g/kWh.
    static let highest = 2_500.0

    var sentence: String {
        switch self {
        case .cannotRead(let reason): "the file cannot be read: \(reason)."
        case .tooLarge(let limit): "the file is larger than \(limit / 1_048_576) MiB; cut it to the time of the runs."
        case .notText(let reason): "\(reason)."
        case .notJSON: "the file begins like JSON and is none; check that it was fetched whole."
        case .empty: "the file holds no intensity; a line is like 2026-01-15T12:00Z,56."
        case .noTimeColumn(let columns):
            "no column holds times: \(Self.list(columns)). Call it ‘time’, with times like 2026-01-15T12:00Z."
        case .noIntensityColumn(let columns):
            "no column holds carbon intensities: \(Self.list(columns)). Call it ‘intensity’, in g/kWh."
        case .noEntries:
            "no list of times and intensities was found; a list is like "
                + "[{\"time\": \"2026-01-15T12:00Z\", \"intensity\": 56}]."
        case .severalRegions(let names):
            "the file holds several regions: \(Self.list(names)). Keep the one where the machine is."
        case .marginal:
            "these are marginal intensities, which answer what one more kWh causes; a footprint is counted with the "
                + "average intensity of the grid."
        case .time(let text): "‘\(text)’ is no time; write it like 2026-01-15T12:00Z."
        case .noZone(let text):
            "‘\(text)’ has no time zone; write \(text)Z for UTC, or say how far the times are ahead of UTC with "
                + "--series-offset +01:00."
        case .number(let text): "‘\(text)’ is no intensity; write a number in g/kWh, or nothing where it is unknown."
        case .negative(let value): "\(Self.number(value)) g/kWh is negative; no grid takes carbon out of the air."
        case .absurd(let value):
            "\(Self.number(value)) g/kWh is more than any grid emits (\(Self.number(Self.highest))); check the unit, which is g/kWh."
        case .twice(let text, let other): "\(text) is there twice, first \(Self.place(other)); remove one of them."
        case .unordered(let text): "\(text) is earlier than the time before it; sort the file by time."
        case .endBeforeStart(let text): "the interval from \(text) ends before it begins."
        case .overlap(let text): "the interval from \(text) begins before the one before it ends."
        }
    }

    private static func place(_ place: SeriesError.Place) -> String {
        switch place {
        case .file: "in the file"
        case .line(let line): "on line \(line)"
        case .entry(let entry): "as entry \(entry)"
        }
    }

    private static func number(_ value: Double) -> String { DecimalText.shortest(value, digits: 6) }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(6).map { "‘\($0.prefix(60))’" }.joined(separator: ", ")
        return names.count > 6 ? shown + " …" : shown
    }
}
