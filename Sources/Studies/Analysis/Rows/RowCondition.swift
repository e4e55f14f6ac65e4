import Footprint

/// A condition that a row must meet: `official=true`, `type~chat`, `parameters>=1B`, `precision=bfloat16|float16`.
///
/// `=` and `!=` compare words without their case and without signs before them, so that `type=pretrained` meets
/// "🟢 pretrained"; `~` and `!~` ask whether the words are within; `<`, `<=`, `>`, `>=` compare numbers, or dates as
/// text. `|` separates alternatives. A row whose value is not known does not meet any condition on it.
public struct RowCondition: Sendable, Hashable {
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case notEqual = "!="
        case lacks = "!~"
        case atLeast = ">="
        case atMost = "<="
        case equal = "="
        case contains = "~"
        case above = ">"
        case below = "<"
    }

    public let field: String
    public let comparison: Comparison
    public let alternatives: [String]
    /// As it was written.
    public let text: String

    /// - Throws: `AnalysisError` where the text has no field, comparison or value.
    public init(parsing text: String) throws(AnalysisError) {
        let found = Comparison.allCases.compactMap { comparison -> (Comparison, Range<String.Index>)? in
            RowCondition.place(of: comparison.rawValue, in: text).map { (comparison, $0) }
        }
        // The first sign counts; among those at one place, the longest.
        let first = found.min {
            ($0.1.lowerBound, -$0.0.rawValue.count) < ($1.1.lowerBound, -$1.0.rawValue.count)
        }
        guard let (comparison, place) = first else { throw AnalysisError(.condition(text)) }
        field = RowCondition.trimmed(text[..<place.lowerBound]).lowercased()
        alternatives = text[place.upperBound...].split(separator: "|").map { RowCondition.trimmed($0) }
            .filter { !$0.isEmpty }
        guard !field.isEmpty, !alternatives.isEmpty else { throw AnalysisError(.condition(text)) }
        self.comparison = comparison
        self.text = text
        let isOrdered = [.above, .below, .atLeast, .atMost].contains(comparison)
        if isOrdered, alternatives.count > 1 { throw AnalysisError(.condition(text)) }
    }

    /// Whether a value in words meets it.
    public func isMet(by value: String) -> Bool {
        let plain = RowCondition.plain(value)
        switch comparison {
        case .equal: return alternatives.contains { RowCondition.plain($0) == plain }
        case .notEqual: return !alternatives.contains { RowCondition.plain($0) == plain }
        case .contains: return alternatives.contains { RowCondition.holds(plain, RowCondition.plain($0)) }
        case .lacks: return !alternatives.contains { RowCondition.holds(plain, RowCondition.plain($0)) }
        case .above, .below, .atLeast, .atMost:
            if let number = Double(value) { return isMet(by: number) }
            // Dates of year, month and day are in order as text.
            return compares(plain, RowCondition.plain(alternatives[0]))
        }
    }

    /// Whether a number meets it.
    public func isMet(by value: Double) -> Bool {
        let numbers = alternatives.map(RowCondition.number)
        switch comparison {
        case .equal, .contains: return numbers.contains(value)
        case .notEqual, .lacks: return !numbers.contains(value)
        case .above, .below, .atLeast, .atMost:
            guard let bound = numbers.first ?? nil else { return false }
            return compares(value, bound)
        }
    }

    private func compares<Value: Comparable>(_ value: Value, _ bound: Value) -> Bool {
        switch comparison {
        case .above: value > bound
        case .below: value < bound
        case .atLeast: value >= bound
        case .atMost: value <= bound
        default: false
        }
    }

    /// `70B` is 70e9.
    private static func number(_ text: String) -> Double? {
        if let plain = Double(text) { return plain }
        do throws(QuantityTextError) {
            return try Count(parsing: text).value
        } catch {
            return nil
        }
    }

    /// In small letters, without signs and blanks before the first letter or digit.
    static func plain(_ text: String) -> String {
        let kept = text.drop { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return trimmed(kept).lowercased()
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var kept = Substring(text)
        while kept.first?.isWhitespace == true { kept.removeFirst() }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return String(kept)
    }

    static func holds(_ text: String, _ part: String) -> Bool { place(of: part, in: text) != nil }

    private static func place(of part: String, in text: String) -> Range<String.Index>? {
        guard !part.isEmpty else { return nil }
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(part) {
                return start..<text.index(start, offsetBy: part.count)
            }
            start = text.index(after: start)
        }
        return nil
    }
}
