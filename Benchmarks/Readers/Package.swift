// swift-tools-version: 6.2
// Programs that do nothing but read, for comparison with other readers. See Benchmarks/parquet.sh.
import PackageDescription

let package = Package(
    name: "readers",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "../..")],
    targets: [
        .executableTarget(
            name: "ReadParquet", dependencies: [.product(name: "FuzzedModules", package: "wattmark")])
    ]
)
