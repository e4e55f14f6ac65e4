import FoundationEssentials

/// Reads JSON: the answers of Electricity Maps and of the British Carbon Intensity service, and plain lists.
enum SeriesEntries {
    static func read(_ bytes: [UInt8], name: String) throws(SeriesError) -> SeriesTable {
        guard let root = JSONTree(bytes) else { throw SeriesError(.notJSON, file: name) }
        var table = SeriesTable()
        switch root["emissionFactorType"]?.text {
        case "lifecycle"?: table.boundary = .lifeCycle
        case "direct"?: table.boundary = .direct
        default: break
        }
        if root["zone"] != nil { table.publisher = "Electricity Maps" }
        if root["meta"]?["signal_type"]?.text?.contains("moer") == true { throw SeriesError(.marginal, file: name) }
        let entries = try entries(of: root, name: name)
        if !entries.isEmpty, !entries.contains(where: { entry in valueKeys.contains { entry[$0] != nil } }) {
            throw SeriesError(.noEntries, file: name)
        }
        let isForecast = root["forecast"]?.list != nil && root["history"] == nil
        for (index, entry) in entries.enumerated() {
            let place = SeriesError.Place.entry(index + 1)
            guard let start = text(entry, timeKeys) else {
                table.faults.append(.init(place: place, fault: .time("")))
                continue
            }
            var row = SeriesTable.Row(place: place, start: start, end: text(entry, ["to", "end"]))
            if let pair = entry["intensity"], pair.mapping != nil {
                table.publisher = "Carbon Intensity API, Great Britain"
                table.boundary = .direct
                row.actual = pair["actual"]?.number
                row.forecast = pair["forecast"]?.number
            } else {
                let value = valueKeys.lazy.compactMap { entry[$0] }.first
                if let value, !value.isNull, value.number == nil {
                    table.faults.append(.init(place: place, fault: .number(value.text ?? "a list")))
                }
                if isForecast { row.forecast = value?.number } else { row.actual = value?.number }
            }
            table.rows.append(row)
        }
        return table
    }

    private static let timeKeys = ["from", "datetime", "time", "timestamp", "start", "point_time"]
    private static let valueKeys = [
        "carbonIntensity", "intensity", "carbon_intensity", "intensity_g_per_kwh", "rating",
    ]

    /// The list of times and intensities, wherever publishers put it.
    private static func entries(of root: JSONTree, name: String) throws(SeriesError) -> [JSONTree] {
        if let list = root.list {
            if list.contains(where: { $0["data"]?.list != nil }) { return try region(of: list, name: name) }
            guard list.isEmpty || list.contains(where: { text($0, timeKeys) != nil }) else {
                throw SeriesError(.noEntries, file: name)
            }
            return list
        }
        if text(root, timeKeys) != nil, valueKeys.contains(where: { root[$0] != nil }) { return [root] }
        for key in ["history", "forecast", "data", "intervals"] {
            if let inner = root[key], inner.list != nil || inner.mapping != nil {
                return try entries(of: inner, name: name)
            }
        }
        throw SeriesError(.noEntries, file: name)
    }

    private static func region(of list: [JSONTree], name: String) throws(SeriesError) -> [JSONTree] {
        guard list.count == 1, let only = list[0]["data"] else {
            throw SeriesError(.severalRegions(list.map { $0["shortname"]?.text ?? "unnamed" }), file: name)
        }
        return try entries(of: only, name: name)
    }

    private static func text(_ tree: JSONTree, _ keys: [String]) -> String? {
        keys.lazy.compactMap { tree[$0]?.text }.first
    }
}

/// A JSON text of any shape.
public indirect enum JSONTree: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONTree])
    case mapping([String: JSONTree])

    /// `nil` for a text that is no JSON.
    public init?(_ bytes: [UInt8]) {
        guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { return nil }
        self = tree
    }

    public subscript(key: String) -> JSONTree? { mapping?[key] }
    public var isNull: Bool { self == .null }
    public var number: Double? { if case .number(let value) = self { value } else { nil } }
    public var text: String? { if case .text(let value) = self { value } else { nil } }
    public var list: [JSONTree]? { if case .list(let value) = self { value } else { nil } }
    public var mapping: [String: JSONTree]? { if case .mapping(let value) = self { value } else { nil } }
}

extension JSONTree: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Most values are texts and numbers: a wrong guess costs an error that is thrown and caught.
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode([String: JSONTree].self) {
            self = .mapping(value)
        } else if let value = try? container.decode([JSONTree].self) {
            self = .list(value)
        } else {
            self = .bool(try container.decode(Bool.self))
        }
    }
}
