import Footprint
import Ledger
import Observations
public import Studies

extension Document {
    /// The metrics of vintages, with how many values there are and how they were found.
    public init(metricsOf vintages: [StoredVintages.One], nextStep: String? = nil) {
        struct Line: Hashable {
            let metric: Metric
            let method: Method
        }
        var table = Table(
            key: "metrics",
            columns: [
                .text("metric", "metric"), .text("unit", "unit", visibility: .ifRoom(2)),
                .number("values", "values"), .text("method", "method", visibility: .ifRoom(1)),
                .text("dataset", "dataset"), .text("vintage", "vintage"),
                .text("better", "better", visibility: .dataOnly),
                .text("meaning", "meaning", visibility: .dataOnly),
            ])
        for one in vintages {
            var values: [Line: Int] = [:]
            for count in one.counts {
                values[Line(metric: count.metric, method: count.method), default: 0] += count.values
            }
            let lines = values.sorted {
                ($0.key.metric.name, $0.key.metric.unit, $0.key.method) < (
                    $1.key.metric.name, $1.key.metric.unit, $1.key.method
                )
            }
            for (line, count) in lines {
                table.append([
                    .text(line.metric.name), .text(line.metric.unit), .number(Double(count)),
                    .text(line.method.rawValue), .text(one.dataset.name), .text(one.vintage.text),
                    .text(line.metric.better.rawValue), .text(line.metric.meaning),
                ])
            }
        }
        self.init(title: "Metrics", sections: [.table(table)], nextStep: nextStep)
    }
}
