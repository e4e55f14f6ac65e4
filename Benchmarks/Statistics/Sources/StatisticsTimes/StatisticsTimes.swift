import FoundationEssentials
import Statistics

/// Times of single statistics on columns of doubles; Benchmarks/Statistics/measure.py runs it and prints the ratios.
/// Each line is a name, the seconds of the fastest repetition, and the values found.
///
///     StatisticsTimes break ROWS GRID DRAWS | bootstrap ROWS DRAWS | errors ROWS | solve MATRIX COLUMNS REPETITIONS
@main
struct StatisticsTimes {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("break"?, 4): try await findBreak(columns(arguments[1], 3), columns(arguments[2], 1)[0], arguments[3])
        case ("bootstrap"?, 3): try await bootstrap(columns(arguments[1], 3), arguments[2])
        case ("errors"?, 2): try await errors(columns(arguments[1], 3))
        case ("solve"?, 4): try await solve(arguments[1], Int(arguments[2]) ?? 1, Int(arguments[3]) ?? 1)
        default: print("usage: see the head of StatisticsTimes.swift")
        }
    }

    private static func findBreak(_ rows: [[Double]], _ grid: [Double], _ draws: String) async throws {
        var search = UnknownBreak.Search()
        search.draws = Int(draws) ?? 1
        search.intervalDraws = 0
        for (name, places) in [("grid", grid as [Double]?), ("exact", nil)] {
            search.grid = places
            let chosen = search
            try await report(name, 3) {
                let found = try await UnknownBreak(
                    y: Regressor("y", rows[1]), x: Regressor("x", rows[0]), search: chosen)
                return [found.supF, found.best.place, found.pValue]
            }
        }
    }

    private static func bootstrap(_ rows: [[Double]], _ draws: String) async throws {
        let plan = Bootstrap.Plan(draws: Int(draws) ?? 1)
        let clusters = rows[2].map { Int($0) }
        for (name, clusters) in [("rows", nil), ("clusters", clusters as [Int]?)] {
            try await report(name, 3) {
                let fit = try LinearFit(of: Regressor("y", rows[1]), on: [Regressor("x", rows[0])])
                let slope = try await Bootstrap(of: fit, weights: [0, 1], clusters: clusters, plan: plan)
                let interval = slope.interval(.bca) ?? Interval(low: .nan, high: .nan)
                return [slope.estimate, interval.low, interval.high]
            }
        }
    }

    private static func errors(_ rows: [[Double]]) async throws {
        let clusters = rows[2].map { Int($0) }
        for (name, kind) in [("hc3", ErrorKind.hc3), ("clusters", .clustered(clusters))] {
            try await report(name, 20) {
                let fit = try LinearFit(of: Regressor("y", rows[1]), on: [Regressor("x", rows[0])])
                return try fit.covariance(kind).standardErrors
            }
        }
    }

    /// The last column is y.
    private static func solve(_ path: String, _ count: Int, _ repetitions: Int) async throws {
        let all = try columns(path, count + 1)
        let matrix = Matrix(columns: Array(all[..<count]))
        try await report("plain", repetitions) { QRFactorisation(matrix).solve(all[count]) }
        try await report("refined", repetitions) {
            QRFactorisation(matrix).solveRefined(all[count], of: matrix).coefficients
        }
    }

    private static func report(_ name: String, _ repetitions: Int, _ work: () async throws -> [Double]) async throws {
        var best = Duration.seconds(3600)
        var values: [Double] = []
        for _ in 0..<repetitions {
            let start = ContinuousClock.now
            values = try await work()
            best = min(best, ContinuousClock.now - start)
        }
        let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        print(([name, "\(seconds)"] + values.map { "\($0)" }).joined(separator: "\t"))
    }

    /// Columns of doubles, one after the other.
    private static func columns(_ path: String, _ count: Int) throws -> [[Double]] {
        let values = try Data(contentsOf: URL(filePath: path)).withUnsafeBytes { bytes in
            (0..<(bytes.count / 8)).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
        }
        let rows = values.count / count
        return (0..<count).map { Array(values[($0 * rows)..<(($0 + 1) * rows)]) }
    }
}
