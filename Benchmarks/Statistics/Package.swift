// swift-tools-version: 6.2
// The benchmark of statistics, a package of its own so that the product holds none of it. See Benchmarks/statistics.sh.
import PackageDescription

let package = Package(
    name: "statistics-times",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "../..")],
    targets: [
        .executableTarget(
            name: "StatisticsTimes", dependencies: [.product(name: "MeasuredStatistics", package: "wattmark")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ]
)
