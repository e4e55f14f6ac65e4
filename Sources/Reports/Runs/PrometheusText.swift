import Footprint
import Ledger
import Studies

/// Runs in the text format of Prometheus, for its textfile collector. Units are the base ones: joules, seconds, grams.
///
/// Source: Prometheus, exposition formats, version 0.0.4.
enum PrometheusText {
    static func text(_ runs: [RunFootprint]) -> String {
        var text = ""
        family("wattmark_run_energy_joules", "Energy of a run by component, machine and command.", into: &text) {
            runs.flatMap { run in
                run.parts.filter { $0.covered > .zero }.flatMap { part in
                    let common =
                        labels(run) + [("component", part.component), ("method", part.machine.method.rawValue)]
                    return [
                        (common + [("whose", "machine")], part.machine.central.joules),
                        (common + [("whose", "command")], part.command.central.joules),
                    ]
                }
            }
        }
        family("wattmark_run_carbon_grams", "Carbon of a run in g CO2e: low, central, high.", into: &text) {
            runs.flatMap { run in
                run.carbon.map { carbon in
                    [("low", carbon.low), ("central", carbon.central), ("high", carbon.high)].map { bound, mass in
                        (labels(run) + [("bound", bound), ("method", carbon.method.rawValue)], mass.canonical)
                    }
                } ?? []
            }
        }
        family("wattmark_run_duration_seconds", "Time from the start of a run to its end.", into: &text) {
            runs.compactMap { run in run.run.duration.map { (labels(run), $0.seconds) } }
        }
        return text
    }

    private typealias Sample = (labels: [(String, String)], value: Double)

    private static func family(_ name: String, _ help: String, into text: inout String, _ samples: () -> [Sample]) {
        let samples = samples().filter { $0.value.isFinite }
        guard !samples.isEmpty else { return }
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
        for sample in samples {
            let labels = sample.labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
            text += "\(name){\(labels)} \(sample.value)\n"
        }
    }

    private static func labels(_ run: RunFootprint) -> [(String, String)] {
        [
            ("run", run.run.id), ("host", run.run.host), ("project", run.run.project ?? ""), ("scope", run.run.scope),
            ("state", run.run.state.rawValue),
        ]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
