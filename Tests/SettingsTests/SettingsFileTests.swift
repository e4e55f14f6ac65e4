import TestSupport
import Testing

@testable import Settings

@Suite struct SettingsFileTests {
    private let keys = ["grid", "pue", "lifetime"]

    private func read(_ text: String) throws -> SettingsFile {
        try SettingsFile(Array(text.utf8), name: "config.yaml", keys: keys)
    }

    @Test("Keys and their values are read with their lines")
    func values() throws {
        let file = try read("# home\ngrid: FR\npue: '1.2'   # the cellar\n")
        #expect(file["grid"] == SettingsFile.Value(text: "FR", line: 2))
        #expect(file["pue"]?.text == "1.2")
        #expect(file["lifetime"] == nil)
        #expect(file.keys == ["grid", "pue"])
    }

    @Test("A file without settings is good", arguments: ["", "\n", "# nothing yet\n", "---\n"])
    func empty(text: String) throws {
        #expect(try read(text).keys.isEmpty)
    }

    @Test(
        "What is wrong is said with its line and what to do",
        arguments: [
            ("grdi: FR\n", "config.yaml:1: there is no setting ‘grdi’; did you mean ‘grid’?"),
            ("colour: red\n", "config.yaml:1: there is no setting ‘colour’; known are grid, pue, lifetime."),
            ("pue: 1\ngrid: [FR, DE]\n", "config.yaml:2: ‘grid’ takes one value, as in ‘grid: value’."),
            ("grid:\n", "config.yaml:1: ‘grid’ has no value; give one or remove the line."),
            ("grid: *x\n", "config.yaml:1: this is no YAML; write one ‘key: value’ on each line."),
            ("grid: !!int 3\n", "config.yaml:1: ‘grid’ takes one value, as in ‘grid: value’."),
            ("- FR\n", "config.yaml:1: write one ‘key: value’ on each line."),
            ("FR\n", "config.yaml:1: write one ‘key: value’ on each line."),
            ("grid: FR\ngrid: DE\n", "config.yaml:1: ‘grid’ is there twice; remove one of them."),
            ("grid: 'FR\n", "config.yaml:2: this is no YAML; write one ‘key: value’ on each line."),
            ("[a, b]: FR\n", "config.yaml:1: a key is one word, as in ‘grid: FR’."),
        ])
    func refused(text: String, sentence: String) {
        let error = #expect(throws: SettingsError.self) { _ = try read(text) }
        #expect(error?.description == sentence)
    }

    @Test("A file that is missing, too large or no text is refused")
    func files() throws {
        let missing = #expect(throws: SettingsError.self) { _ = try SettingsFile(path: "/nowhere.yaml", keys: keys) }
        #expect(missing?.description == "/nowhere.yaml: the file cannot be read: there is no such file.")
        let large = [UInt8](repeating: 0x23, count: 1 << 17)
        let tooLarge = #expect(throws: SettingsError.self) { _ = try SettingsFile(large, name: "a", keys: keys) }
        #expect(tooLarge?.description == "a: the file is larger than 64 KiB; it holds a few lines ‘key: value’.")
        let noText = #expect(throws: SettingsError.self) { _ = try SettingsFile([0xFF, 0xFE], name: "a", keys: keys) }
        #expect(noText?.description == "a: the file is not valid UTF-8.")
    }
}
