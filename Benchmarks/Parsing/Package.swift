// swift-tools-version: 6.2
// The program that Benchmarks/parsing.sh measures: a package of its own, so that the product does not carry it.
import PackageDescription

let package = Package(
    name: "parsing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "../..")],
    targets: [
        .executableTarget(name: "parsing", dependencies: [.product(name: "TextReaders", package: "wattmark")])
    ]
)
