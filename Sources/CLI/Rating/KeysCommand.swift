import ArgumentParser
import Rating
import Reports

/// Keys to sign manifests with.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make and show keys that sign manifests (Ed25519, PEM).",
        discussion: """
            Examples:
              wattmark keys new rating-key.pem
              wattmark keys show rating-key.pem
              wattmark rate chat --manifests ratings --key rating-key.pem
            """,
        subcommands: [KeysNewCommand.self, KeysShowCommand.self])
}

/// Makes a key.
struct KeysNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a private key, readable by its owner alone, and its public key beside it.",
        discussion: """
            The public key is written to FILE.pub; publish it, so that others can check who
            signed. The private key is never printed and never leaves the file.

            Examples:
              wattmark keys new rating-key.pem
            """)

    @Argument(help: ArgumentHelp("The private key; nothing there is written over.", valueName: "file"))
    var file: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        var generator = SystemRandomNumberGenerator()
        let key = SigningKey(using: &generator)
        try KeyFile.create(key, at: file)
        try output.write(
            Document(key: key.verifyingKey, privateFile: file, publicFile: file + ".pub"))
    }
}

/// Shows a key.
struct KeysShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the public key and the fingerprint of a key file, private or public.",
        discussion: """
            Examples:
              wattmark keys show rating-key.pem
              wattmark keys show rating-key.pem.pub --format json
            """)

    @Argument(help: ArgumentHelp("A private or a public key.", valueName: "file"))
    var file: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.write(Document(key: try KeyFile.verifying(file), privateFile: nil, publicFile: file))
    }
}
