import ArgumentParser
import Footprint
import FoundationEssentials
import Scenarios
import Settings

/// The user's configuration: what `track` takes where no option says otherwise.
struct PlaceSettings {
    /// A setting: its name is that of the option it stands for.
    struct Key {
        let name: String
        let meaning: String
        let example: String
    }

    static let keys = [
        Key(name: "grid", meaning: "country, state or grid", example: "FR"),
        Key(name: "region", meaning: "cloud region, instead of grid", example: "aws:eu-west-1"),
        Key(name: "intensity", meaning: "carbon intensity, instead of grid", example: "56g/kWh"),
        Key(name: "pue", meaning: "power usage effectiveness of the building", example: "1.2"),
        Key(name: "embodied", meaning: "embodied carbon of the machine", example: "1300kg"),
        Key(name: "lifetime", meaning: "life over which it is spread", example: "4y"),
        Key(name: "grid-series", meaning: "file of intensities over time", example: "/data/intensity.csv"),
        Key(name: "intensity-from", meaning: "provider to ask, instead of grid-series", example: "electricity-maps"),
        Key(name: "zone", meaning: "the provider's name of the place", example: "FR"),
    ]

    let file: SettingsFile

    /// The configuration of this user; `nil` where there is none.
    ///
    /// - Throws: `CommandFailure` (data refused) for a file that cannot be read.
    static func ofUser() throws -> PlaceSettings? {
        guard let location = SettingsLocation(environment: ProcessInfo.processInfo.environment) else { return nil }
        guard location.isNamed || FileManager.default.fileExists(atPath: location.path) else { return nil }
        return try PlaceSettings(path: location.path)
    }

    init(path: String) throws {
        do throws(SettingsError) {
            file = try SettingsFile(path: path, keys: Self.keys.map(\.name))
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    /// The value of a key by the rules of the option of that name; `nil` where the key is not in the file.
    func value<Value>(_ key: String, _ read: (String) throws -> Value) throws -> Value? {
        guard let value = file[key] else { return nil }
        do {
            return try read(value.text)
        } catch let error as ValidationError {
            throw refusal(key, error.message)
        }
    }

    func refusal(_ key: String, _ reason: String) -> CommandFailure {
        .dataRefused("\(SettingsError(key, in: file, because: reason))")
    }
}

extension PlaceOptions {
    /// The options, with the configuration's values for those that are not given.
    ///
    /// - Returns: The names of the settings that are used as well.
    func filled(from settings: PlaceSettings) throws -> (options: PlaceOptions, used: [String]) {
        var filled = self
        var used: [String] = []
        func take<Value>(_ key: String, _ read: (String) throws -> Value) throws -> Value? {
            let value = try settings.value(key, read)
            if value != nil { used.append(key) }
            return value
        }
        let file = settings.file
        let electricity = ["grid", "region", "intensity"].filter { file[$0] != nil }
        if electricity.count > 1 {
            throw settings.refusal(
                electricity[1], "\(electricity[0]) is given as well, and each is the carbon intensity.")
        }
        if !namesElectricity {
            filled.grid = try take("grid") { $0 }
            filled.region = try take("region") { $0 }
            filled.intensity = try take("intensity", quantity("intensity", .zeroOrMore))
        }
        if pue == nil { filled.pue = try take("pue", quantity("pue", .oneOrMore)) }
        if embodied == nil {
            filled.embodied = try take("embodied", quantity("embodied", .zeroOrMore))
            if lifetime == nil { filled.lifetime = try take("lifetime", quantity("lifetime", .aboveZero)) }
        }
        return (filled, used)
    }
}
