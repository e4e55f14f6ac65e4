public import Statistics

/// The slope by a method that rests on other assumptions than least squares.
public struct RobustSlope: Sendable {
    /// How the slope was found.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case leastSquares = "least squares"
        case huber = "Huber"
        case theilSen = "Theil-Sen"
        case median
        case upperTenth = "upper tenth"
    }

    public let kind: Kind
    /// In the unit of y for a tenfold x; `nil` where it cannot be found: `reason` says why.
    public let slope: Double?
    public let interval: Interval?
    public let reason: String?

    static func all(
        line: ReturnsLine, y: Regressor, logX: Regressor, clusters: [Int]?, level: Double
    ) -> [RobustSlope] {
        Kind.allCases.map { kind in
            do throws(FitError) {
                let (slope, interval) = try found(kind, line, y, logX, clusters, level)
                return RobustSlope(kind: kind, slope: slope, interval: interval, reason: nil)
            } catch {
                return RobustSlope(kind: kind, slope: nil, interval: nil, reason: error.description)
            }
        }
    }

    private static func found(
        _ kind: Kind, _ line: ReturnsLine, _ y: Regressor, _ logX: Regressor, _ clusters: [Int]?, _ level: Double
    ) throws(FitError) -> (Double, Interval) {
        switch kind {
        case .leastSquares:
            return (line.fit.coefficients[1], line.errors.main.intervals(level: level)[1])
        case .huber:
            let fit = try HuberFit(of: y, on: [logX])
            let errors: CoefficientCovariance
            if let clusters { errors = try fit.covariance(clusters: clusters) } else { errors = try fit.covariance() }
            return (fit.coefficients[1], errors.intervals(level: level)[1])
        case .theilSen:
            let fit = try TheilSenLine(of: y, on: logX)
            return (fit.slope, fit.slopeInterval(level: level))
        case .median, .upperTenth:
            let fit = try QuantileFit(kind == .median ? 0.5 : 0.9, of: y, on: [logX])
            let errors = try fit.covariance(clusters.map { .clustered($0) } ?? .kernel)
            return (fit.coefficients[1], errors.intervals(level: level)[1])
        }
    }
}
