import Foundation
import RealModule
import Testing

/// A set of NIST's Statistical Reference Datasets, as `Fixtures/nist` holds it.
struct ReferenceDataset {
    let name: String
    private let cells: [(kind: Substring, values: [Substring])]

    init(_ name: String) throws {
        self.name = name
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/nist/\(name).csv")
        cells = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { line in
                let parts = line.split(separator: ",")
                return (parts[0], Array(parts.dropFirst()))
            }
    }

    func all(_ kind: String) throws -> [[Double]] {
        try cells.filter { $0.kind == kind }.map { try $0.values.map { try #require(Double($0)) } }
    }
    func one(_ kind: String) throws -> Double { try #require(try all(kind).first?.first) }
    func text(_ kind: String) throws -> [String] {
        try #require(cells.first { $0.kind == kind }).values.map(String.init)
    }
    var y: [Double] { get throws { try all("row").map { $0[0] } } }
    var x: [[Double]] { get throws { try all("row").map { Array($0.dropFirst()) } } }
}

/// How many digits agree: −log10 of the relative difference, 16 at most; of the difference itself where 0 is certified.
func agreeingDigits(_ value: Double, _ certified: Double) -> Double {
    let difference = (value - certified).magnitude / (certified == 0 ? 1 : certified.magnitude)
    return difference.isNaN ? -99 : difference == 0 ? 16 : min(16, -Double.log10(difference))
}
