/// A model as one source lists it: its name, and what else the source says that tells it from others.
public struct ModelRecord: Sendable, Hashable {
    public var name: String
    /// Who lists it: "epoch", "open-llm-leaderboard".
    public var source: String
    /// The organisation, or several with commas between them.
    public var publisher: String?
    /// How many parameters the source states; 0 and -1 mean that it does not know.
    public var parameters: Double?
    public var released: ReleaseDate?
    /// Whose weights it was trained on, as the source names it.
    public var baseModel: String?
    /// "bfloat16", "4bit", "GPTQ".
    public var precision: String?
    /// "LlamaForCausalLM".
    public var architecture: String?

    public init(
        name: String, source: String = "", publisher: String? = nil, parameters: Double? = nil,
        released: ReleaseDate? = nil, baseModel: String? = nil, precision: String? = nil, architecture: String? = nil
    ) {
        self.name = name
        self.source = source
        self.publisher = publisher
        self.parameters = parameters
        self.released = released
        self.baseModel = baseModel
        self.precision = precision
        self.architecture = architecture
    }
}

/// A record whose names have been read. Reading costs more than matching: read once, match often.
public struct IdentifiedModel: Sendable {
    public let record: ModelRecord
    public let identity: ModelIdentity
    /// The identity of the base model that the source names; `nil` where it names none or the model itself.
    public let base: ModelIdentity?
    /// The organisations of the record, in canonical names.
    let publishers: [String]
    /// A count of parameters that can be true.
    let parameters: Double?
    let quantisation: String?
    let keys: MatchKeys
    /// The key of the base model that the source lists.
    let listedKey: UInt64?

    public init(_ record: ModelRecord) {
        self.record = record
        let identity = ModelIdentity(parsing: record.name)
        self.identity = identity
        parameters = record.parameters.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        quantisation = record.precision.flatMap { Quantisation.ofColumn($0) }
        publishers = record.publisher.map { Publishers.canonicals(inList: $0) } ?? []
        base = record.baseModel.flatMap { IdentifiedModel.base(named: $0, unlike: identity) }
        keys = MatchKeys(identity)
        listedKey = base.map { MatchKeys($0).own }
    }

    /// The leaderboard writes the model itself for a base model, "(Merge)" after it for merges, "Removed" for none.
    private static func base(named text: String, unlike own: ModelIdentity) -> ModelIdentity? {
        let name = text.split(separator: " (").first.map(String.init) ?? ""
        guard !name.isEmpty, name != "Removed", name != own.name else { return nil }
        let base = ModelIdentity(parsing: name)
        return base.squeezed == own.squeezed ? nil : base
    }

    /// Formats of few bits, from the name and from the column.
    var quantisations: [String] { quantisation.map { identity.quantisations + [$0] } ?? identity.quantisations }
}
