// swift-tools-version: 6.2
// Fuzz targets, a package of their own so that the product never links a sanitizer. See Scripts/fuzz.sh.
import PackageDescription

let modules: Target.Dependency = .product(name: "FuzzedModules", package: "wattmark")
let readers: Target.Dependency = .product(name: "TextReaders", package: "wattmark")
// lld, because gold stops on the debug information of sanitized code. The sanitizers are linked here and nowhere else; SwiftPM allows such flags in a root package.
let linking: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "wattmark", path: "..")],
    targets: [
        .target(name: "CFuzzer"),
        .executableTarget(name: "FuzzDelimited", dependencies: ["CFuzzer", readers], linkerSettings: linking),
        .executableTarget(name: "FuzzGzip", dependencies: ["CFuzzer", modules], linkerSettings: linking),
        .executableTarget(name: "FuzzJSON", dependencies: ["CFuzzer", readers], linkerSettings: linking),
        .executableTarget(name: "FuzzManifest", dependencies: ["CFuzzer", modules], linkerSettings: linking),
        .executableTarget(name: "FuzzParquet", dependencies: ["CFuzzer", modules], linkerSettings: linking),
        .executableTarget(name: "FuzzNames", dependencies: ["CFuzzer", modules], linkerSettings: linking),
        .executableTarget(name: "FuzzScenario", dependencies: ["CFuzzer", modules], linkerSettings: linking),
        .executableTarget(name: "FuzzUnits", dependencies: ["CFuzzer", modules], linkerSettings: linking),
    ]
)
