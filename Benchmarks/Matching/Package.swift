// swift-tools-version: 6.2
// The benchmark of matching, a package of its own so that the product holds none of it. See Benchmarks/matching.sh.
import PackageDescription

let package = Package(
    name: "matching",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "../..")],
    targets: [
        .executableTarget(
            name: "Matching", dependencies: [.product(name: "BenchmarkedModules", package: "wattmark")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ]
)
