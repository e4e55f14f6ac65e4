import Plots

/// A label: the picture of a rating that a model's page shows, on screens and on paper.
///
/// Its own plain panel: a large letter, a rule with the letters of the scale and a mark at the model's, the score with
/// its range, what it was compared with, and a code that leads to the manifest. The same label gives the same SVG on
/// every machine.
public struct Label: Sendable, Hashable {
    /// As it is drawn: on single lines, without control characters.
    public let content: LabelContent
    public let code: LabelCode?
    public let size: LabelSize
    public let theme: LabelTheme
    /// The text of the manifest that the SVG carries; `nil` for none.
    public let embedded: String?
    let drawing: LabelDrawing

    /// - Parameters:
    ///   - code: The QR code of the manifest's address; a badge does not show it.
    ///   - embedded: The text of the manifest, at most 8 MiB, for the SVG to carry.
    /// - Throws: `LabelError` where legible texts do not fit, the letter is not on the scale, the method is no class of
    ///   evidence, or XML cannot hold the manifest.
    public init(
        content: LabelContent, code: LabelCode?, size: LabelSize = .card, theme: LabelTheme = .light,
        embedded: String? = nil
    ) throws(LabelError) {
        let content = content.cleaned
        try Self.check(content, size: size)
        if let embedded { try Self.check(embedded) }
        self.content = content
        self.code = size.hasCode ? code : nil
        self.size = size
        self.theme = theme
        self.embedded = embedded
        drawing =
            switch size {
            case .badge: try LabelBadge(content: content).drawing()
            case .card, .print: try LabelPanel.drawing(content, code: code, size: size)
            }
    }

    /// What its face says, topic by topic, in the order of reading. A badge says the score in short.
    public var claims: [LabelClaim] { drawing.claims }

    /// The other words on its face: headings, and the letters of the scale.
    public var captions: [String] { drawing.captions }

    var colours: LabelColours {
        LabelColours(letter: content.letter, letters: content.letters, theme: theme)
    }

    /// No text of more letters fits any label, and none is laid out to find that out.
    static let textLimit = 1_000

    private static func check(_ content: LabelContent, size: LabelSize) throws(LabelError) {
        let longest = content.longestClaim
        let scale = content.letters.reduce(0) { $0 + $1.count }
        for (topic, length) in [(longest.topic, longest.text.count), (.letter, scale)] where length > textLimit {
            throw LabelError(.doesNotFit(size, longest: topic, length: length))
        }
        if let letter = content.letter, !content.letters.contains(letter) {
            throw LabelError(.letterNotOnScale(letter, letters: content.letters))
        }
        guard EvidenceMark(rawValue: content.method) != nil else { throw LabelError(.method(content.method)) }
    }

    private static func check(_ embedded: String) throws(LabelError) {
        guard embedded.utf8.count <= LabelError.embeddedLimit else {
            throw LabelError(.embeddedLength(embedded.utf8.count))
        }
        var line = 1
        for scalar in embedded.unicodeScalars {
            if scalar == "\n" { line += 1 }
            guard XMLCharacters.allows(scalar) else { throw LabelError(.embeddedCharacter(scalar.value, line: line)) }
        }
    }
}
