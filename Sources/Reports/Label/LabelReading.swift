/// What an SVG label says, read back from the file alone.
///
/// Only what `Label` writes is understood; anything else is refused with its line. Reading never traps, follows no
/// address, and takes memory in proportion to the file.
public struct LabelReading: Sendable, Hashable {
    public let size: LabelSize
    public let theme: LabelTheme
    public let title: String
    public let description: String
    /// In the order of the file; each topic once.
    public let claims: [LabelClaim]
    /// The texts that are no claims.
    public let captions: [String]
    /// The QR code; `nil` where the label shows none.
    public let code: LabelCode?
    /// The text of the manifest; `nil` where the label carries none.
    public let embedded: String?
    /// The whole file, with line feeds as line ends.
    let markup: [UInt8]

    /// 12 MiB.
    public static let sizeLimit = 12 << 20
    /// How deep elements may be nested.
    public static let depthLimit = 32
    /// How many elements a label may have.
    public static let elementLimit = 2_000

    /// - Throws: `LabelReadingError` where the bytes are not a label as `Label` writes it.
    public init(svg bytes: [UInt8]) throws(LabelReadingError) {
        guard bytes.count <= Self.sizeLimit else { throw LabelReadingError(.size(bytes.count), line: nil) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw LabelReadingError(.encoding, line: nil) }
        markup = Self.withLineFeeds(bytes)
        var parser = LabelParser(markup)
        let parts = try parser.parse()
        size = parts.size
        theme = parts.theme
        title = parts.title
        description = parts.description
        claims = parts.claims
        captions = parts.captions
        code = parts.code
        embedded = parts.embedded
    }

    /// What the label says about a topic; `nil` where it says nothing.
    public func text(of topic: LabelClaim.Topic) -> String? { claims.first { $0.topic == topic }?.text }

    /// Carriage returns become line feeds, as XML asks of every reader.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D {
                result.append(0x0A)
            } else if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
                result.append(byte)
            }
        }
        return result
    }
}
