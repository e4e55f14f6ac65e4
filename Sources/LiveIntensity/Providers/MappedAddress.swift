public import Footprint
public import GridSeries
public import HTTPRequests
import Settings

/// Any address that answers JSON, with a small file that says where in the answer the intensity stands.
///
/// ```yaml
/// address: https://grid.example.org/now
/// value: /data/0/intensity      # a JSON pointer (RFC 6901)
/// unit: kg/MWh
/// time: /data/0/from            # when it begins; now otherwise
/// valid-for: 30min
/// grid: FR                      # the catalog's, for times without an answer
/// ```
public struct MappedAddress: IntensityProvider {
    static let keys = ["address", "value", "unit", "time", "valid-for", "grid", "token-variable", "token-header"]
    /// The highest intensity that is taken for one, g/kWh.
    private static let highest = 2_500.0

    public let origin: SeriesOrigin
    public let key: String
    public let interval: TimeSpan
    public let grid: String?
    public let latest: HTTPRequest
    private let value: String
    private let time: String?
    private let unit: CarbonIntensity

    /// - Parameters:
    ///   - path: The file.
    ///   - environment: Where a token is looked for.
    public init(path: String, environment: [String: String]) throws(ProviderError) {
        do throws(SettingsError) {
            try self.init(try SettingsFile(path: path, keys: Self.keys), environment: environment)
        } catch {
            throw .settings("\(error)")
        }
    }

    init(_ file: SettingsFile, environment: [String: String]) throws(SettingsError) {
        func need(_ key: String, _ example: String) throws(SettingsError) -> String {
            guard let value = file[key] else {
                throw SettingsError(key, in: file, because: "it is missing; example: \(key): \(example)")
            }
            return value.text
        }
        let text = try need("address", "https://grid.example.org/now")
        guard let address = HTTPAddress(text) else {
            throw SettingsError("address", in: file, because: "‘\(text.prefix(80))’ is no web address.")
        }
        value = try need("value", "/data/0/intensity")
        time = file["time"]?.text
        for key in ["value", "time"] {
            if let text = file[key]?.text, !text.hasPrefix("/") {
                throw SettingsError(key, in: file, because: "a pointer begins with /, as in /data/0/intensity.")
            }
        }
        do throws(QuantityTextError) {
            unit = try CarbonIntensity(parsing: "1 \(file["unit"]?.text ?? "g/kWh")")
        } catch {
            throw SettingsError("unit", in: file, because: "\(error)")
        }
        interval = try Self.interval(file)
        origin = SeriesOrigin(name: address.host)
        key = "address-" + Self.digest(text + " " + value)
        grid = file["grid"]?.text
        latest = HTTPRequest(address, headers: try Self.token(file, environment))
    }

    private static func interval(_ file: SettingsFile) throws(SettingsError) -> TimeSpan {
        guard let text = file["valid-for"]?.text else { return .hours(1) }
        let span: TimeSpan
        do throws(QuantityTextError) {
            span = try TimeSpan(parsing: text)
        } catch {
            throw SettingsError("valid-for", in: file, because: "\(error)")
        }
        guard span >= .seconds(60), span <= .hours(24) else {
            throw SettingsError("valid-for", in: file, because: "‘\(text)’ is out of range; allowed is 1min to 24h.")
        }
        return span
    }

    private static func token(
        _ file: SettingsFile, _ environment: [String: String]
    ) throws(SettingsError) -> [HTTPHeader] {
        guard let variable = file["token-variable"]?.text else { return [] }
        let name = file["token-header"]?.text ?? "Authorization"
        guard let token = environment[variable], let header = HTTPHeader(name, token, isSecret: true) else {
            throw SettingsError("token-variable", in: file, because: "set \(variable) to the token.")
        }
        return [header]
    }

    public func forecast(from now: TimeSpan) -> HTTPRequest? { nil }

    public func read(_ body: [UInt8], now: TimeSpan) throws(ProviderError) -> IntensitySeries {
        guard let answer = JSONTree(body) else { throw .answer(origin.name, reason: "it is no JSON.") }
        guard let found = answer[pointer: value] else {
            throw .answer(origin.name, reason: "there is nothing at \(value).")
        }
        guard let number = found.number ?? found.text.flatMap(Double.init), number.isFinite else {
            throw .answer(origin.name, reason: "at \(value) is no number.")
        }
        let intensity = unit * number
        guard intensity >= .zero, intensity.gramsPerKilowattHour <= Self.highest else {
            throw .answer(origin.name, reason: "\(intensity.text()) at \(value) is no grid's; check the unit.")
        }
        let start = try start(answer, now: now)
        let interval = IntensitySeries.Interval(start: start, end: start + interval, intensity: intensity)
        // An interval that is longer than nothing makes a series.
        guard let series = IntensitySeries([interval], origin: origin) else {
            throw .answer(origin.name, reason: "it covers no time.")
        }
        return series
    }

    private func start(_ answer: JSONTree, now: TimeSpan) throws(ProviderError) -> TimeSpan {
        guard let time else { return now }
        let text = answer[pointer: time]?.text ?? ""
        guard case .success(let start) = CalendarText.parse(text) else {
            throw .answer(origin.name, reason: "at \(time) is no time with a zone.")
        }
        return start
    }

    /// Tells texts apart in a file name (FNV-1a, 64 bits).
    private static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

extension JSONTree {
    /// What a JSON pointer (RFC 6901) leads to: "/data/0/intensity".
    subscript(pointer pointer: String) -> JSONTree? {
        var tree = self
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.replacing("~1", with: "/").replacing("~0", with: "~"))
            if let list = tree.list {
                guard let index = Int(name), list.indices.contains(index) else { return nil }
                tree = list[index]
            } else {
                guard let next = tree[name] else { return nil }
                tree = next
            }
        }
        return tree
    }
}
