import ArgumentParser
import FoundationEssentials
import Rating
import Reports

/// Checks manifests and labels by computing them anew.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a label or a manifest: compute every number anew and compare.",
        discussion: """
            Reads nothing but the files that are named: no address is opened and no path in
            them is followed. Each claim is verified, differs (with the difference), or
            cannot be verified (with the reason). The exit code is 0 only when all hold.

            Of a folder every label and manifest in it is checked.

            Examples:
              wattmark verify label.svg
              wattmark verify ratings/
              wattmark verify qwen3-8b.yaml --peers ratings/
              wattmark verify label.svg --manifest downloaded.yaml
              wattmark verify label.svg --public-key publisher.pub --format json
            """)

    @Argument(help: ArgumentHelp("Labels (.svg), manifests (.yaml), and folders of both.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The manifest that labels must agree with, instead of the one that they carry.", valueName: "file"))
    var manifest: String?

    @Option(
        help: ArgumentHelp("A folder with the peers' own manifests; their hashes are compared.", valueName: "folder"))
    var peers: String?

    @Option(
        name: .customLong("public-key"),
        help: ArgumentHelp("The key that must have signed the manifest.", valueName: "file"))
    var publicKey: String?

    @Flag(help: "List every claim, not only those that do not hold.")
    var all = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("name a label or a manifest") }
    }

    func run() throws {
        let check = FileCheck(
            manifest: manifest, peers: try peers.map { try ManifestFolder(path: $0) },
            key: try publicKey.map { try KeyFile.verifying($0) })
        let found = try files.flatMap { try check.verifications(of: $0) }
        try output.write(Document(found, isWhole: all || !output.isForPeople))
        if !found.allSatisfy(\.holds) { throw ExitCode.failure }
    }
}
