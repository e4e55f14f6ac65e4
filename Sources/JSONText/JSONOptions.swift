/// What a reader of JSON accepts, and how much it is ready to hold. The default is RFC 8259 to the letter.
public struct JSONOptions: Sendable, Hashable {
    /// How many arrays and objects may lie in each other, from 1 to 512.
    public var maximumDepth: Int

    /// The longest string or key, in bytes of UTF-8, that is read. What is skipped may be longer, as it is not held.
    public var maximumStringBytes: Int

    /// The longest number, in characters, that is read. What is skipped may be longer.
    public var maximumNumberBytes: Int

    /// Takes `NaN`, `Infinity` and `-Infinity` for numbers: Python's `json` writes them, RFC 8259 has no such thing.
    public var acceptsNonFinite: Bool

    /// Puts U+FFFD for half a surrogate pair (`"\ud83d"`). Otherwise a string that has one is refused when it is read; it
    /// may always be skipped, as the grammar allows it.
    public var replacesLoneSurrogates: Bool

    /// Takes values one after the other, as in a file of JSON lines.
    public var allowsManyValues: Bool

    public init(
        maximumDepth: Int = 64, maximumStringBytes: Int = 1 << 20, maximumNumberBytes: Int = 1_000,
        acceptsNonFinite: Bool = false, replacesLoneSurrogates: Bool = false, allowsManyValues: Bool = false
    ) {
        self.maximumDepth = maximumDepth
        self.maximumStringBytes = maximumStringBytes
        self.maximumNumberBytes = maximumNumberBytes
        self.acceptsNonFinite = acceptsNonFinite
        self.replacesLoneSurrogates = replacesLoneSurrogates
        self.allowsManyValues = allowsManyValues
    }
}

/// How large a part of a text may become that is held as a tree.
public struct JSONTreeLimits: Sendable, Hashable {
    /// The most values, those in arrays and objects included.
    public var maximumNodes: Int

    /// The most bytes of strings, keys and numbers together.
    public var maximumBytes: Int

    public init(maximumNodes: Int = 100_000, maximumBytes: Int = 16 << 20) {
        self.maximumNodes = maximumNodes
        self.maximumBytes = maximumBytes
    }
}
