// swift-tools-version: 6.2
// The benchmark of ratings, a package of its own so that the product holds none of it. See Benchmarks/ratings.sh.
import PackageDescription

let package = Package(
    name: "rating-times",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "../..")],
    targets: [
        .executableTarget(
            name: "RatingTimes", dependencies: [.product(name: "MeasuredRatings", package: "wattmark")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ]
)
