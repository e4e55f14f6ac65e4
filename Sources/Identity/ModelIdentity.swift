/// What a name says of a model.
///
/// ```swift
/// let identity = ModelIdentity(parsing: "meta-llama/Llama-3.1-405B-Instruct-FP8")
/// identity.family == "Llama"
/// identity.generation == VersionNumber(3, 1)
/// identity.size.total?.count == 405e9
/// identity.stages == [.instruct]
/// identity.quantisations == ["fp8"]
/// ```
///
/// Any text is read, in time proportional to its length; of what is longer than any name, the beginning.
public struct ModelIdentity: Sendable, Hashable {
    /// A family with its generation, where a name says whose weights were trained on: `Llama 3.1`.
    public struct Mention: Sendable, Hashable {
        public let family: String
        public let generation: VersionNumber?
    }

    /// As written.
    public let name: String
    /// The account that precedes the slash, as written.
    public internal(set) var owner: String?
    /// The organisation of that account; the family's own where there is none.
    public internal(set) var publisher: String?
    /// The family, if it is one that others build on or one that is named often; `nil` for any other name.
    public internal(set) var family: String?
    /// The words of the name that are nobody else's, joined: "r1" of DeepSeek-R1, "o" of GPT-4o.
    public internal(set) var product = ""
    public internal(set) var generation: VersionNumber?
    /// Further numbers: `v0.2` of a fine-tune whose base has a generation.
    public internal(set) var revisions: [VersionNumber] = []
    public internal(set) var size = ModelSize()
    /// Sizes by word: mini, large, sonnet.
    public internal(set) var tiers: Set<String> = []
    public internal(set) var stages: Set<TrainingStage> = []
    /// Code, mathematics, vision and so on.
    public internal(set) var domains: Set<String> = []
    /// Formats of few bits; empty for weights as they were published.
    public internal(set) var quantisations: [String] = []
    /// Thousands of tokens, as written: 32 of `32K`.
    public internal(set) var context: Double?
    public internal(set) var date: NamedDate?
    public internal(set) var isPreview = false
    /// alpha, beta.
    public internal(set) var release: String?
    /// Whether a word says that someone changed the weights: merge, abliterated, LoRA.
    public internal(set) var isDerived = false
    /// Whose weights the name says it was trained on, beside its own family.
    public internal(set) var base: Mention?
    /// The whole name without owner, case and separators.
    let squeezed: String
    /// Whether the name is longer than what is read.
    let isCut: Bool

    public init(parsing name: String) {
        let chunks = NameChunks(name)
        self.name = name
        isCut = chunks.isCut
        owner = chunks.owner
        squeezed = ModelIdentity.squeeze(chunks.chunks)
        publisher = chunks.owner.map { Publishers.canonical($0) }
        var reading = NameReading()
        reading.read(chunks.chunks)
        reading.fill(&self)
        complete()
        // A name of numbers or of other scripts alone is its own word.
        if family == nil, product.isEmpty { product = squeezed.isEmpty ? name.lowercased() : squeezed }
    }

    /// Whether the account is the family's publisher, or there is no account.
    public var isOfficial: Bool {
        guard owner != nil else { return true }
        guard let family, let known = Families.named(family) else { return false }
        return known.publisher == publisher
    }

    /// Chunks without their separators; a point keeps two numbers apart.
    private static func squeeze(_ chunks: [[UInt8]]) -> String {
        var bytes: [UInt8] = []
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        for chunk in chunks {
            if let last = bytes.last, let first = chunk.first, isDigit(last), isDigit(first) {
                bytes.append(UInt8(ascii: "|"))
            }
            bytes.append(contentsOf: chunk)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
