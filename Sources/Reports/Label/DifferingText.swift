/// Two texts that differ, cut to the place where they do.
struct DifferingText: Hashable {
    /// Up to so many characters a text is shown whole.
    static let longest = 100
    private static let context = 24

    let stated: String
    let expected: String

    /// Of texts with more than a hundred characters 24 are kept before and after what differs:
    /// "…cdefghij range 0.1 to 0.2. abcdefghij abcdefghij …".
    init(_ stated: String, _ expected: String) {
        let (mine, other) = (Array(stated), Array(expected))
        guard max(mine.count, other.count) > Self.longest else {
            self.stated = stated
            self.expected = expected
            return
        }
        let start = zip(mine, other).prefix { $0 == $1 }.count
        let left = min(mine.count, other.count) - start
        let end = min(left, zip(mine.reversed(), other.reversed()).prefix { $0 == $1 }.count)
        self.stated = Self.excerpt(mine, from: start, end: end)
        self.expected = Self.excerpt(other, from: start, end: end)
    }

    private static func excerpt(_ text: [Character], from start: Int, end: Int) -> String {
        let first = max(0, start - context)
        let last = min(text.count, min(text.count - end + context, first + 2 * longest))
        return (first > 0 ? "…" : "") + String(text[first..<max(first, last)]) + (last < text.count ? "…" : "")
    }
}
