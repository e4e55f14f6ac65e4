import ArgumentParser
import Footprint
import FoundationEssentials
import GridSeries
import Settings

/// Carbon intensity over time, from a file.
struct SeriesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Carbon intensity over time, CSV or JSON: time,intensity in g/kWh, or an export of Electricity Maps or the "
                + "British Carbon Intensity service.", valueName: "file"),
        completion: .file())
    var gridSeries: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Ahead of UTC, of times in the file without a zone: +01:00.", valueName: "offset"),
        transform: Self.offset)
    var seriesOffset: TimeSpan?

    func validate() throws {
        if seriesOffset != nil, gridSeries == nil {
            throw ValidationError("‘--series-offset’ changes nothing: --grid-series is not given")
        }
    }

    /// The series that is named, by the option or else by the configuration; `nil` where none is.
    func series(_ settings: PlaceSettings? = nil) throws -> IntensitySeries? {
        guard let path = gridSeries ?? settings?.file["grid-series"]?.text else { return nil }
        do throws(SeriesError) {
            let reader = SeriesReader(offset: seriesOffset, now: .seconds(Date().timeIntervalSince1970))
            return try reader.read(path: path == "-" ? "/dev/stdin" : path)
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    @Sendable private static func offset(_ text: String) throws -> TimeSpan {
        guard let offset = CalendarText.parseOffset(text) else {
            throw ValidationError("‘\(text)’ is no offset; write it like +01:00, -05:30 or Z")
        }
        return offset
    }
}
