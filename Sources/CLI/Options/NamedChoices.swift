public import ArgumentParser
public import Rating
public import Reports
public import Studies
public import Tracking

// Choices that options take by name; the names are those of the cases.

extension OutputFormat: ExpressibleByArgument {}
extension ComparisonFigure: ExpressibleByArgument {}
extension RunScope: ExpressibleByArgument {}
extension RunExport: ExpressibleByArgument {}
extension ClusterRule: ExpressibleByArgument {}
extension ReturnsFigure: ExpressibleByArgument {}
extension FunctionalUnit: ExpressibleByArgument {}

extension BenchmarkSheet.Quantity: ExpressibleByArgument {
    /// "SCI" and "sci" alike.
    public init?(argument: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() }) else {
            return nil
        }
        self = known
    }
}

extension LabelSize: ExpressibleByArgument {}
extension LabelTheme: ExpressibleByArgument {}
extension LabelEmbedding: ExpressibleByArgument {}
