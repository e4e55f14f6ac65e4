import Foundation
import Testing

/// Expected values from a file of `Oracles`, read by key.
struct JSONOracle {
    private let value: Any

    /// - Parameter name: Of the file without its ending.
    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Oracles")
        value = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appendingPathComponent("\(name).json")))
    }

    private init(value: Any) { self.value = value }

    subscript(key: String) -> JSONOracle {
        guard let value = (value as? [String: Any])?[key] else {
            Issue.record("the oracle has no \(key)")
            return JSONOracle(value: [String: Any]())
        }
        return JSONOracle(value: value)
    }

    var list: [JSONOracle] { (value as? [Any] ?? []).map { JSONOracle(value: $0) } }
    var number: Double { (value as? NSNumber)?.doubleValue ?? .nan }
    var numbers: [Double] { list.map(\.number) }
    var rows: [[Double]] { list.map(\.numbers) }
    var integers: [Int] { list.map { Int($0.number) } }
}

/// The largest relative difference of two lists; infinite where they are not equally long or one is not a number.
func difference(_ found: [Double], _ expected: [Double], floor: Double = 1e-12) -> Double {
    guard found.count == expected.count, !found.isEmpty else { return .infinity }
    return zip(found, expected).reduce(0) { largest, pair in
        let relative = abs(pair.0 - pair.1) / max(abs(pair.1), floor)
        return max(largest, pair.0 == pair.1 ? 0 : relative.isNaN ? .infinity : relative)
    }
}

func difference(_ found: Double, _ expected: Double) -> Double { difference([found], [expected]) }
