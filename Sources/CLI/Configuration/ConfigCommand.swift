import ArgumentParser
import FoundationEssentials
import Reports
import Settings

/// Shows the user's configuration.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the configuration: the place that runs are counted for where no option names one.",
        discussion: """
            The file is WATTMARK_CONFIG, else wattmark/config.yaml in the XDG configuration
            folder (~/.config/wattmark/config.yaml). Options win over it.

            Examples:
              wattmark config
              wattmark config path
              wattmark config example > ~/.config/wattmark/config.yaml
            """,
        subcommands: [Show.self, Path.self, Example.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print the settings and what each means; check them.")

        @OptionGroup var output: OutputOptions

        func run() throws {
            let location = try ConfigCommand.location()
            let settings = try PlaceSettings.ofUser()
            if let settings { try ConfigCommand.check(settings) }
            var table = Table(
                key: "settings", title: "Settings",
                columns: [.text("setting", "setting"), .text("value", "value"), .text("meaning", "meaning")])
            for key in PlaceSettings.keys {
                table.append([.text(key.name), .text(settings?.file[key.name]?.text), .text(key.meaning)])
            }
            let sentence =
                settings == nil ? "There is no configuration; its place is \(location.path)." : "From \(location.path)."
            try output.write(
                Document(
                    title: "Configuration",
                    sections: [DocumentSection(key: "file", .sentence(sentence)), .table(table)],
                    nextStep: settings == nil ? "Next: wattmark config example" : nil), csvTable: "settings")
        }
    }

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "path", abstract: "Print the path of the configuration file.")

        func run() throws { try StandardOutput.print(ConfigCommand.location().path + "\n") }
    }

    struct Example: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "example", abstract: "Print a configuration file to begin with.")

        func run() throws {
            let lines = PlaceSettings.keys.map { key in
                "#\(key.name): \(key.example)".padded(to: 32) + "  # \(key.meaning)"
            }
            try StandardOutput.print("# Wattmark: what runs are counted with where no option says otherwise.\n")
            try StandardOutput.print(lines.joined(separator: "\n") + "\n")
        }
    }

    private static func location() throws -> SettingsLocation {
        guard let location = SettingsLocation(environment: ProcessInfo.processInfo.environment) else {
            throw CommandFailure.failed(
                "there is no place for a configuration: neither WATTMARK_CONFIG nor HOME is set")
        }
        return location
    }

    /// Reads every value as a run would.
    private static func check(_ settings: PlaceSettings) throws {
        let place = try PlaceOptions.parse([])
        _ = try place.filled(from: settings).options.place()
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? self + String(repeating: " ", count: width - count) : self
    }
}
