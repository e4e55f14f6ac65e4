import ArgumentParser
import Plots
import Rating
import Reports

/// Draws the label of a manifest.
struct LabelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Draw the label of a rated model, or print what a README or a model card shows.",
        discussion: """
            The manifest is made by `wattmark rate … --manifests FOLDER`. An SVG carries it,
            so that `wattmark verify` needs nothing else.

            Examples:
              wattmark label qwen3-8b.yaml --output label.svg
              wattmark label qwen3-8b.yaml --size print --output label.pdf
              wattmark label qwen3-8b.yaml --size badge --theme dark --output badge.png
              wattmark label qwen3-8b.yaml --embed readme
              wattmark label qwen3-8b.yaml --embed model-card >> README.md
            """)

    @Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"))
    var manifest: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The picture; its ending is .svg, .png or .pdf.", valueName: "file"))
    var output: String?

    @Option(help: "badge (88 × 31), card (320 × 480) or print (A6).")
    var size: LabelSize = .card

    @Option(help: "light or dark.")
    var theme: LabelTheme = .light

    @Option(help: "Print the text that shows the label: readme or model-card.")
    var embed: LabelEmbedding?

    @Option(
        name: .customLong("image-address"),
        help: ArgumentHelp("Where the picture will be published, for --embed.", valueName: "address"))
    var imageAddress: String?

    @Option(help: "Pixels for each point of a PNG.")
    var scale = 2.0

    @Flag(help: "Leave the manifest out of the SVG.")
    var bare = false

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        guard (output != nil) != (embed != nil) else {
            throw ValidationError("give either --output FILE or --embed readme|model-card")
        }
        guard (0.5...16).contains(scale) else { throw ValidationError("--scale is from 0.5 to 16") }
        if embed == nil, imageAddress != nil {
            throw ValidationError("‘--image-address’ changes nothing without --embed")
        }
    }

    func run() throws {
        let bytes = try InputFile.bytes(of: manifest, limit: ManifestFile.largestFile)
        let file = try RatingFiles.known { try ManifestFile(bytes, file: manifest) }
        guard file.integrity.holds, file.differences.isEmpty else {
            throw CommandFailure.dataRefused(
                "‘\(manifest)’ does not agree with itself; no label is made of it. `wattmark verify \(ShellWord.quoted(manifest))` "
                    + "says where.")
        }
        if let embed { return try StandardOutput.print(try embed.text(file.manifest, image: imageAddress)) }
        guard let output else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let label = try LabelMaking.label(file.manifest, text: bare ? nil : text, size: size, theme: theme)
        try OutputFile.write(try picture(label, as: output), to: output)
        if !quiet { StandardError.print("Wrote \(output)") }
    }

    private func picture(_ label: Label, as path: String) throws -> [UInt8] {
        let path = path.lowercased()
        do throws(PlotError) {
            if path.hasSuffix(".svg") { return Array(label.svg.utf8) }
            if path.hasSuffix(".png") { return try label.png(scale: scale) }
            if path.hasSuffix(".pdf") { return try label.pdf() }
        } catch {
            throw CommandFailure.failed("\(error)")
        }
        throw CommandFailure.wrongUsage("‘--output’: the name of a label ends in .svg, .png or .pdf")
    }
}
