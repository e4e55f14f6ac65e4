import Catalog
import Footprint
import Foundation
import Meters
import TestSupport
import Testing

/// The fit, made again in Swift on the published logs, each machine in turn left out.
@Suite(.enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
struct LoadModelValidationTests {
    private struct Point {
        let machine: String
        let load: Double
        let watts: Double
        let designPower: Double
    }

    /// Watts of all sockets.
    private static let machines: [(name: String, watts: Double)] = [
        ("EPYC_8024P", 90), ("1950X", 180), ("E3-1240", 69), ("E5-2620", 170),
    ]

    @Test("On a machine left out the median error is 23.9 %, below 43.7, 34.1 and 27.7 % of the simple rules")
    func error() throws {
        let points = try read()
        #expect(points.count == 79)
        let model = median(try leftOut(points).map(\.error))
        #expect(isClose(model, 0.239313, relative: 1e-4))
        let rules: [(Point) -> Double] = [
            { $0.designPower * (0.1 + 0.9 * pow($0.load, 3)) }, { $0.designPower * max($0.load, 0.1) },
            { $0.designPower * 0.5 },
        ]
        let errors = rules.map { rule in median(points.map { abs(rule($0) - $0.watts) / $0.watts }) }
        for (error, expected) in zip(errors, [0.437, 0.341, 0.277]) {
            #expect(abs(error - expected) < 0.001)
            #expect(model < error)
        }
    }

    @Test("The interval holds at least 80 % of the left-out points, of each machine too")
    func coverage() throws {
        let found = try leftOut(read())
        #expect(isClose(share(found), 78.0 / 79))
        for machine in Self.machines {
            #expect(share(found.filter { $0.machine == machine.name }) >= 0.8, "\(machine.name)")
        }
    }

    @Test("The coefficients of the catalog are those of all four machines")
    func coefficients() throws {
        let (scale, factor) = try fit(read())
        let row = try #require(try ReferenceCatalog.embedded.assumption("processor-load-scale").ratio)
        #expect(abs(row.central.value - scale) < 1e-4)
        #expect(abs(row.low.value - scale / factor) < 1e-4)
        #expect(abs(row.high.value - scale * factor) < 1e-4)
    }

    private func read() throws -> [Point] {
        let folder = try #require(Repository.publishedData) + "/rapl-logs"
        var points: [Point] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".csv") {
            let machine = try #require(Self.machines.first { file.contains($0.name) })
            let lines = try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(
                whereSeparator: \.isNewline)
            let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
            let load = try #require(header.firstIndex(of: "cpu_load"))
            let watts = try #require(header.firstIndex(of: "rapl_power"))
            for line in lines.dropFirst() {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                let percent = try #require(Double(cells[load]))
                guard percent >= 5 else { continue }
                points.append(
                    Point(
                        machine: machine.name, load: percent / 100, watts: try #require(Double(cells[watts])),
                        designPower: machine.watts))
            }
        }
        return points
    }

    /// The scale and the factor of the 90 % interval for a machine that is not among the points.
    private func fit(_ points: [Point]) throws -> (scale: Double, factor: Double) {
        let exponent = try ProcessorLoadCurve(.embedded).exponent.central.value
        let logs = points.map { ($0.machine, log($0.watts / $0.designPower / pow($0.load, exponent))) }
        let groups = Dictionary(grouping: logs, by: \.0).values.map { $0.map(\.1) }
        let count = Double(groups.count)
        let between = variance(groups.map(mean))
        let within = mean(groups.map(variance))
        let quantile = try #require([3: 2.91999, 4: 2.35336][groups.count])
        let width = quantile * (between * (1 + 1 / count) + within).squareRoot()
        return (exp(mean(logs.map(\.1))), exp(width))
    }

    private func leftOut(_ points: [Point]) throws -> [(machine: String, error: Double, covered: Bool)] {
        try Self.machines.flatMap { machine in
            let (scale, factor) = try fit(points.filter { $0.machine != machine.name })
            return try points.filter { $0.machine == machine.name }.map { point in
                let power = try predicted(point, scale: scale, factor: factor)
                let watts = power.central.watts
                return (point.machine, abs(watts - point.watts) / point.watts, power.contains(.watts(point.watts)))
            }
        }
    }

    private func predicted(_ point: Point, scale: Double, factor: Double) throws -> Estimate<Power> {
        let curve = try ProcessorLoadCurve(.embedded)
        return ProcessorLoadPower(
            designPower: Estimate(.watts(point.designPower), method: .reported),
            load: Estimate(Ratio(point.load), method: .measured),
            curve: ProcessorLoadCurve(
                scale: Estimate(
                    low: Ratio(scale / factor), central: Ratio(scale), high: Ratio(scale * factor), method: .estimated),
                exponent: curve.exponent, threshold: curve.threshold, idle: curve.idle)
        ).result
    }

    private func share(_ found: [(machine: String, error: Double, covered: Bool)]) -> Double {
        Double(found.count(where: \.covered)) / Double(found.count)
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private func variance(_ values: [Double]) -> Double {
        let middle = mean(values)
        return values.map { ($0 - middle) * ($0 - middle) }.reduce(0, +) / Double(values.count - 1)
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.count % 2 == 1
            ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    }
}
