// swift-tools-version: 6.2
// The targets are listed from the bottom layer to the top; imports go down only (ARCHITECTURE.md).
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

func library(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "wattmark",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "wattmark", targets: ["wattmark"]),
        // For Swift programs that measure their own blocks (Docs/Library.md).
        .library(name: "EnergyMetering", targets: ["EnergyMetering", "Footprint"]),
        // For the packages in Fuzz/ and Benchmarks/ alone.
        .library(
            name: "FuzzedModules", targets: ["Compression", "Footprint", "Identity", "Parquet", "Rating", "Scenarios"]),
        .library(name: "TextReaders", targets: ["DelimitedText", "JSONText"]),
        .library(name: "BenchmarkedModules", targets: ["DelimitedText", "Identity"]),
        .library(name: "MeasuredStatistics", targets: ["Statistics"]),
        .library(name: "MeasuredRatings", targets: ["Footprint", "Rating"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Layer 0: no knowledge of anything else.
        library("DelimitedText", []),
        library("Footprint", [realModule]),
        library("JSONText", []),
        library("Statistics", [realModule]),
        .target(name: "CCairo", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        library("Plots", ["CCairo", realModule]),
        .target(name: "CCompression", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        library("Compression", ["CCompression"]),
        .target(name: "CQRCode", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        library("QRCodes", ["CQRCode"]),
        // Layer 1
        .target(name: "CCatalogData", exclude: ["rows"]),
        library("Catalog", ["CCatalogData", "DelimitedText", "Footprint"]),
        library("Telemetry", ["Footprint", "Statistics", realModule]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        library("HTTPRequests", ["CCurl", "Footprint"]),
        library("Observations", ["Footprint"]),
        library("Identity", []),
        library("Settings", ["Footprint", yams]),
        library("LocalSockets", []),
        library("Parquet", ["Compression"]),
        // Layer 2
        library("Ledger", ["Footprint", "Observations"]),
        library("Downloads", ["Footprint", "HTTPRequests", crypto]),
        library("GridSeries", ["DelimitedText", "Footprint"]),
        .target(name: "CIOReport", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "CNVML", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        library(
            "Intake",
            ["Compression", "DelimitedText", "Footprint", "Identity", "JSONText", "Observations", "Parquet", yams]),
        library("Meters", ["CIOReport", "CNVML", "Catalog", "Footprint", "LocalSockets", "Telemetry"]),
        library("Rating", ["Catalog", "DelimitedText", "Footprint", "Statistics", crypto, realModule, yams]),
        library("Scenarios", ["Catalog", "DelimitedText", "Footprint", yams]),
        // Layer 3
        library("LedgerSQL", ["Footprint", "Ledger", "Observations", grdb]),
        library("LiveIntensity", ["Footprint", "GridSeries", "HTTPRequests", "Settings"]),
        library(
            "Studies",
            [
                "Catalog", "DelimitedText", "Footprint", "Identity", "Intake", "Ledger", "Observations", "Rating",
                "Scenarios", "Statistics", crypto, realModule,
            ]),
        .target(name: "CProcess"),
        library("Tracking", ["CProcess", "Footprint", "Ledger", "LocalSockets", "Meters", "Telemetry"]),
        // Layer 4
        library(
            "Reports",
            [
                "Catalog", "DelimitedText", "Downloads", "Footprint", "Identity", "Intake", "Ledger", "Observations",
                "Plots", "QRCodes", "Rating", "Scenarios", "Statistics", "Studies", "Telemetry", "Tracking", realModule,
            ]),
        library(
            "EnergyMetering", ["Footprint", "Ledger", "Meters", "Studies", "Telemetry", "Tracking"]),
        // Layer 6: the only place where live parts are assembled.
        library(
            "CLI",
            [
                "Catalog", "Downloads", "Footprint", "GridSeries", "HTTPRequests", "Intake", "Ledger", "LedgerSQL",
                "LiveIntensity", "LocalSockets", "Meters", "Observations", "Plots", "QRCodes", "Rating", "Reports",
                "Scenarios", "Settings", "Statistics", "Studies", "Telemetry", "Tracking", argumentParser,
            ]),
        .executableTarget(name: "wattmark", dependencies: ["CLI"], swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Footprint", "Ledger", "Observations", "Telemetry"],
            path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("DelimitedTextTests", ["DelimitedText"]),
        tests("JSONTextTests", ["JSONText"]),
        tests("FootprintTests", ["Footprint", "Statistics"], exclude: ["Oracles"]),
        tests("StatisticsTests", ["Statistics", realModule], exclude: ["Fixtures", "Oracles"]),
        tests("PlotsTests", ["CCairo", "Plots", realModule], exclude: ["Golden", "Oracles"]),
        tests("CompressionTests", ["CCompression", "Compression"], exclude: ["Fixtures"]),
        tests("QRCodesTests", ["CQRCode", "QRCodes"]),
        tests("ParquetTests", ["Compression", "DelimitedText", "Parquet"], exclude: ["Fixtures"]),
        tests("CatalogTests", ["Catalog", "CCatalogData", "DelimitedText", "Footprint"]),
        tests("GridSeriesTests", ["GridSeries", "Footprint"]),
        tests("IntakeTests", ["Intake", "Footprint", "Observations"]),
        tests("ObservationsTests", ["Observations"]),
        tests("IdentityTests", ["DelimitedText", "Identity"], exclude: ["Fixtures"]),
        tests("LedgerTests", ["Ledger", "Statistics"]),
        tests("LocalSocketsTests", ["LocalSockets"]),
        tests("LedgerSQLTests", ["Ledger", "LedgerSQL", grdb]),
        tests("MetersTests", ["Meters", "CNVML", "Catalog", "Footprint", "LocalSockets", "Statistics", "Telemetry"]),
        tests("HTTPRequestsTests", ["CCurl", "HTTPRequests", "Footprint"]),
        tests("DownloadsTests", ["Downloads", "Footprint", "HTTPRequests", crypto]),
        tests("SettingsTests", ["Settings", "Footprint"]),
        tests("RatingTests", ["Rating", "Catalog", "Footprint", "Statistics"], exclude: ["Golden", "Oracles"]),
        tests("ScenariosTests", ["Scenarios", "Catalog", "Footprint"]),
        tests("TelemetryTests", ["Telemetry", "Footprint", "Statistics"]),
        tests("LiveIntensityTests", ["LiveIntensity", "GridSeries", "HTTPRequests", "Settings", "Footprint"]),
        tests(
            "TrackingTests",
            ["Tracking", "LocalSockets", "Meters", "Telemetry", "Footprint", "Ledger", "Catalog", "Statistics"]),
        tests(
            "StudiesTests",
            [
                "Studies", "Scenarios", "Catalog", "Footprint", "Identity", "Intake", "Ledger", "LedgerSQL",
                "Observations", "Rating", "Statistics",
            ],
            exclude: ["Oracles"]),
        tests(
            "ReportsTests",
            [
                "Catalog", "Footprint", "Ledger", "Observations", "Plots", "QRCodes", "Rating", "Reports", "Scenarios",
                "Statistics", "Studies", "Telemetry", "Tracking", realModule,
            ],
            exclude: ["Golden"]),
        tests("EnergyMeteringTests", ["EnergyMetering", "Footprint", "Telemetry"]),
        tests("StructureTests", []),
        tests(
            "CLITests", ["CLI", "Downloads", "Footprint", "GridSeries", "Reports", argumentParser],
            exclude: ["Oracles"]),
    ]
)
