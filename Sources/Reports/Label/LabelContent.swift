/// Every text that a label shows; what is drawn is made from this alone, and what is checked is compared with it.
public struct LabelContent: Sendable, Hashable {
    /// The model: "Qwen3-8B".
    public var name: String
    /// "A", or `nil` for a model that was rated alone.
    public var letter: String?
    /// "A to C", from the best to the worst: the letters of the scale, for the rule beside the letter.
    public var letters: [String]
    /// What there is less of in a better letter: "carbon", or "energy" where that is ranked.
    public var ranked: String
    /// "A 81 %, B 19 %"; `nil` where the letter is certain.
    public var letterDoubt: String?
    /// "0.0212 gCO2eq per 1,000 output tokens".
    public var score: String
    /// "0.015 to 0.031"; `nil` where no range is known.
    public var range: String?
    /// "class C of A to G"; `nil` where no classes are set.
    public var absolute: String?
    /// What it was compared with: "conversation, 4–9 B, bfloat16, H100".
    public var category: String
    /// "9 models, 2026-02-16".
    public var peers: String
    /// "0.12 Wh per 1,000 output tokens".
    public var energy: String
    /// "consumer score 0.0212 gCO2eq per 1,000 output tokens"; "not known".
    public var inference: String
    /// "provider score 71 gCO2eq per 1 million training tokens"; "not known".
    public var training: String
    /// "41.2 % MMLU-Pro"; "not known".
    public var accuracy: String
    /// The weakest method of the score: measured, reported, estimated, assumed.
    public var method: String
    /// "97 % reported, 3 % assumed": how much of the score each kind of evidence carries; `nil` where one carries all.
    public var basis: String?
    /// The day of the rating.
    public var date: String
    /// "SCI ISO/IEC 21031:2024".
    public var sci: String
    /// "computed following SCER 0.1".
    public var scer: String
    /// What the QR code holds; `nil` where the manifest is published nowhere.
    public var address: String?

    public init(
        name: String, letter: String?, letters: [String], ranked: String = "carbon", letterDoubt: String? = nil,
        score: String,
        range: String? = nil, absolute: String? = nil, category: String, peers: String, energy: String,
        inference: String, training: String, accuracy: String, method: String, basis: String? = nil, date: String,
        sci: String, scer: String,
        address: String? = nil
    ) {
        self.name = name
        self.letter = letter
        self.letters = letters
        self.ranked = ranked
        self.letterDoubt = letterDoubt
        self.score = score
        self.range = range
        self.absolute = absolute
        self.category = category
        self.peers = peers
        self.energy = energy
        self.inference = inference
        self.training = training
        self.accuracy = accuracy
        self.method = method
        self.basis = basis
        self.date = date
        self.sci = sci
        self.scer = scer
        self.address = address
    }
}
