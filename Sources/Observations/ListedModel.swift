/// A model as a publisher lists it: spelling and facts are the publisher's, nothing is corrected.
public struct ListedModel: Sendable, Hashable {
    /// As it is spelled, without blanks around it.
    public var name: String
    /// What tells this model from others of the same publisher: the name, or the name with its date where names repeat.
    public var key: String
    /// Who made it.
    public var organisation: String?
    /// The model it was made from, as the publisher names it.
    public var base: String?
    /// Number format of the weights: `bfloat16`, `FP8`.
    public var precision: String?
    /// Such as `LlamaForCausalLM`.
    public var architecture: String?
    /// Date of publication, `2024-09-24`, `2024-09` or `2024`.
    public var released: String?
    public var licence: String?

    public init(name: String, key: String? = nil) {
        self.name = name
        self.key = key ?? name
    }
}
