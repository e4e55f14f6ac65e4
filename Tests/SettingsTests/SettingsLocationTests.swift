import Testing

@testable import Settings

@Suite struct SettingsLocationTests {
    @Test(
        "The file is the one named, else in the XDG folder, else in the home",
        arguments: [
            (["WATTMARK_CONFIG": "/a.yaml", "HOME": "/home/ada"], "/a.yaml", true),
            (["WATTMARK_CONFIG": "", "HOME": "/home/ada"], "/home/ada/.config/wattmark/config.yaml", false),
            (["XDG_CONFIG_HOME": "/cfg", "HOME": "/home/ada"], "/cfg/wattmark/config.yaml", false),
            (["XDG_CONFIG_HOME": "cfg", "HOME": "/home/ada"], "/home/ada/.config/wattmark/config.yaml", false),
        ])
    func path(environment: [String: String], path: String, isNamed: Bool) throws {
        let location = try #require(SettingsLocation(environment: environment))
        #expect(location.path == path)
        #expect(location.isNamed == isNamed)
    }

    @Test("A process without a home has no configuration")
    func none() {
        #expect(SettingsLocation(environment: [:]) == nil)
    }
}
