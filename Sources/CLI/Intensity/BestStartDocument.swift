import Footprint
import GridSeries
import Reports

/// A run that may wait for cleaner electricity.
struct StartChoice {
    let series: IntensitySeries
    let duration: TimeSpan
    /// `nil`: carbon in grams is not asked for.
    let power: Estimate<Power>?
    let earliest: TimeSpan
    let latest: TimeSpan?

    /// Waits for which the best start is shown, as far as the series reaches.
    private static let waits: [TimeSpan] = [.hours(6), .hours(12), .hours(24)]

    /// The best starts for ever longer waits, each better than the one before; the last one is the best of all.
    func starts() throws(BestStartError) -> [BestStart] {
        var starts: [BestStart] = []
        for wait in Self.waits where latest.map({ earliest + wait < $0 }) ?? true {
            // A gap may leave the first hours without a start.
            guard let start = try? series.bestStart(of: duration, from: earliest, until: earliest + wait) else {
                continue
            }
            if start.start != starts.last?.start { starts.append(start) }
        }
        let best = try series.bestStart(of: duration, from: earliest, until: latest)
        if best.start != starts.last?.start { starts.append(best) }
        return starts
    }
}

/// Starts of a run, side by side.
struct BestStartDocument {
    private let choice: StartChoice
    private let starts: [BestStart]

    init(_ choice: StartChoice, starts: [BestStart]) {
        self.choice = choice
        self.starts = starts
    }

    var document: Document {
        var sections = [DocumentSection(key: "summary", .sentence(starts.last.map(BestStartWords.summary) ?? ""))]
        sections.append(.table(table))
        let remarks = BestStartWords.remarks(starts, series: choice.series)
        sections.append(DocumentSection(key: "remarks", heading: "What to know of these numbers", .list(remarks)))
        return Document(title: "Best start", sections: sections)
    }

    private var table: Table {
        var columns: [Column] = [
            .text("start", "start"), .number("wait", "wait", TimeSpan.self),
            .estimate("intensity", "mean intensity", CarbonIntensity.self, exported: .gramsPerKilowattHour),
            .estimate("saving", "saving", Ratio.self),
        ]
        if choice.power != nil { columns.append(.estimate("carbon", "carbon", CarbonMass.self)) }
        var table = Table(key: "starts", columns: columns)
        if let first = starts.first, let atOnce = first.atOnce, !first.isAtOnce {
            table.append(
                row(start: first.earliest, atOnce, Estimate(Ratio(0), method: atOnce.method)))
        }
        for start in starts { table.append(row(start: start.start, start.intensity, start.saving)) }
        return table
    }

    private func row(start: TimeSpan, _ intensity: Estimate<CarbonIntensity>, _ saving: Estimate<Ratio>?) -> [Cell] {
        var cells: [Cell] = [
            .text(CalendarText.text(start)), .number((start - choice.earliest).seconds), .estimate(intensity),
            .estimate(saving),
        ]
        if let power = choice.power {
            let energy = power * Estimate(choice.duration, method: .reported)
            cells.append(.estimate(OperationalCarbon(energy: energy, intensity: intensity).result))
        }
        return cells
    }
}

/// Sentences about the start of a run.
enum BestStartWords {
    /// "Best start: 2026-01-16 02:00 UTC, in 13.5 h: 38 % less carbon than at once."
    static func summary(_ best: BestStart) -> String {
        if best.isAtOnce {
            return "Best start: at once; no later start of the series causes less carbon."
        }
        let wait = (best.start - best.earliest).text(digits: 2)
        let start = "Best start: \(CalendarText.text(best.start)), in \(wait)"
        guard let saving = best.saving else { return start + "; the intensity at once is not known." }
        return "\(start): \(percent(saving)) less carbon than at once."
    }

    static func remarks(_ starts: [BestStart], series: IntensitySeries) -> [String] {
        var remarks = [
            "Intensities: \(series.origin.text), to \(CalendarText.text(series.end)); averages of the grid, for a run of "
                + "constant power."
        ]
        guard starts.contains(where: \.isForecast) else { return remarks }
        if let error = series.forecastError {
            let low = DecimalText.significant((1 - error.low) * 100, digits: 2)
            let high = DecimalText.significant((error.high - 1) * 100, digits: 2)
            remarks.append(
                "The ranges are those of this forecast's error in \(error.count) intervals that are over: 9 of 10 lay "
                    + "between \(low) % below and \(high) % above it.")
        } else {
            remarks.append("The numbers rest on a forecast whose error is not known: it is not in them.")
        }
        return remarks
    }

    private static func percent(_ share: Estimate<Ratio>) -> String {
        func number(_ ratio: Ratio) -> String { DecimalText.significant(ratio.value * 100, digits: 2) }
        guard share.isRange else { return "\(number(share.central)) %" }
        return "\(number(share.central)) % (\(number(share.low)) to \(number(share.high)))"
    }
}
