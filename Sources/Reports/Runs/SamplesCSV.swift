import DelimitedText
import Ledger

/// Samples as rows: when, how long, which part of the machine, and its energy in joules. Unknown is empty, not 0.
enum SamplesCSV {
    static let header =
        "run,time_utc,time_s,duration_s,component,machine_j,command_j,idle_j,intensity_g_per_kwh\n"

    static func rows(_ sample: SampleRecord, run: RunRecord) -> String {
        var writer = DelimitedWriter()
        func number(_ value: Double?) -> String { value.flatMap { $0.isFinite ? String($0) : nil } ?? "" }
        for part in sample.parts {
            writer.append([
                run.id, UTCTime.text(sample.time), number(sample.time), number(sample.duration), part.component,
                number(part.machine), number(part.command), number(part.idle), number(sample.intensity),
            ])
        }
        return writer.text
    }
}
