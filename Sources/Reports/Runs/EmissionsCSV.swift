import DelimitedText
import Footprint
import FoundationEssentials
import Ledger
import Studies

/// Runs as rows of CodeCarbon's `emissions.csv`, with the 38 columns of its version 3.3.2 (2026): kWh, kg, W, s, kg/s.
///
/// `energy_consumed` is the energy the carbon is counted for: of the run's scope, with the rest of the system and the PUE,
/// so it is more than the sum of processor, accelerator and memory. What CodeCarbon asks and a run does not hold is
/// empty, not 0.
enum EmissionsCSV {
    static func text(_ runs: [RunFootprint]) -> String {
        var writer = DelimitedWriter(guardsFormulas: true)
        writer.append(columns)
        for run in runs {
            let values = values(run)
            writer.append(columns.map { values[$0] ?? "" })
        }
        return writer.text
    }

    /// Rows for a file that is there already, under its own columns: an older file has fewer.
    ///
    /// - Parameters:
    ///   - runs: Those whose `run_id` the file has are left out.
    ///   - existing: The bytes of the file.
    ///   - file: Its name, for errors.
    /// - Returns: What is to stand at its end, and how many runs that is.
    static func rows(
        _ runs: [RunFootprint], appendedTo existing: [UInt8], file: String
    ) throws -> (text: String, count: Int) {
        let records = try DelimitedRecords(existing, file: file)
        let lacking = ["timestamp", "duration", "emissions"].filter { !records.columns.contains($0) }
        guard lacking.isEmpty else { throw ForeignFile(file: file, lacking: lacking) }
        let known = Set(records.rows.compactMap { $0["run_id"]?.text })
        let new = runs.filter { !known.contains($0.run.id) }
        let end = existing.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        let isWindows = end > 0 && existing[end - 1] == UInt8(ascii: "\r")
        var writer = DelimitedWriter(lineEnd: isWindows ? .carriageReturnLineFeed : .lineFeed, guardsFormulas: true)
        for run in new {
            let values = values(run)
            writer.append(records.columns.map { values[$0] ?? "" })
        }
        let isEnded = existing.last == UInt8(ascii: "\n")
        return (new.isEmpty || isEnded ? writer.text : (isWindows ? "\r\n" : "\n") + writer.text, new.count)
    }

    /// A file that is no `emissions.csv`.
    struct ForeignFile: Error, CustomStringConvertible {
        let file: String
        let lacking: [String]

        var description: String {
            "‘\(file)’ is not an emissions.csv: it has no column ‘\(lacking.joined(separator: "’, ‘"))’; choose another name"
        }
    }

    static let columns = [
        "timestamp", "project_name", "run_id", "experiment_id", "duration", "emissions", "emissions_rate", "cpu_power",
        "gpu_power", "ram_power", "cpu_energy", "gpu_energy", "ram_energy", "energy_consumed", "water_consumed",
        "country_name", "country_iso_code", "region", "cloud_provider", "cloud_region", "os", "python_version",
        "codecarbon_version", "cpu_count", "cpu_model", "gpu_count", "gpu_model", "longitude", "latitude",
        "ram_total_size", "tracking_mode", "cpu_utilization_percent", "gpu_utilization_percent",
        "ram_utilization_percent", "ram_used_gb", "on_cloud", "pue", "wue",
    ]

    private static func values(_ run: RunFootprint) -> [String: String] {
        let record = run.run
        let duration = run.run.duration?.seconds
        var values = [
            "timestamp": timestamp(record.ended ?? record.started), "project_name": record.project ?? "wattmark",
            "run_id": record.id, "experiment_id": record.group ?? "", "duration": number(duration),
            "energy_consumed": number(run.facilityEnergy?.central.kilowattHours),
            "emissions": number(run.carbon?.central.kilograms), "tracking_mode": record.scope,
            "pue": number(record.place.pue?.central ?? 1),
        ]
        if let carbon = run.carbon?.central.kilograms, let duration, duration > 0 {
            values["emissions_rate"] = number(carbon / duration)
        }
        for (name, kind) in [("cpu", "processor"), ("gpu", "accelerator"), ("ram", "memory")] {
            guard let energy = energy(of: kind, in: run) else { continue }
            values["\(name)_energy"] = number(energy.kilowattHours)
            if let duration, duration > 0 { values["\(name)_power"] = number(energy.joules / duration) }
        }
        let place = (record.place.grid ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        values["on_cloud"] = place.count == 2 ? "Y" : "N"
        if place.count == 2 {
            values["cloud_provider"] = place[0]
            values["cloud_region"] = place[1]
        } else {
            values["country_name"] = place.first ?? ""
        }
        return values
    }

    /// Energy of all components of a kind, in the run's scope; `nil` where none has a value.
    private static func energy(of kind: String, in run: RunFootprint) -> Energy? {
        let parts = run.parts.filter { $0.component.hasPrefix(kind) && $0.covered > .zero }
        guard !parts.isEmpty else { return nil }
        return parts.reduce(Energy.zero) {
            $0 + (run.run.scope == "process" ? $1.command.central : $1.machine.central)
        }
    }

    private static func timestamp(_ seconds: Double) -> String {
        String(UTCTime.text(seconds).dropLast()).replacing(" ", with: "T")
    }

    private static func number(_ value: Double?) -> String {
        value.flatMap { $0.isFinite ? String($0) : nil } ?? ""
    }
}
