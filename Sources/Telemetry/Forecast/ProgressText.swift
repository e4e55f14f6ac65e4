/// Progress of a command as it tells it in text: `37`, `37/1000`, `3.7 %`, `step 37 of 1000`.
///
/// ```swift
/// ProgressText("epoch 2/10")?.done     // 2, of 10
/// ```
public struct ProgressText: Sendable, Hashable {
    public let done: Double
    /// The whole, where the text tells it; 100 for a percentage.
    public let total: Double?

    public init(done: Double, total: Double? = nil) {
        self.done = done
        self.total = total
    }

    /// Reads the last line that holds a number; `nil` where none does, or where the numbers make no sense.
    public init?(_ text: some StringProtocol) {
        for line in text.split(whereSeparator: \.isNewline).reversed() {
            if let progress = Self.read(line) {
                self = progress
                return
            }
        }
        return nil
    }

    private static func read(_ line: some StringProtocol) -> ProgressText? {
        let numbers = Self.numbers(in: line)
        guard let first = numbers.first, first.value.isFinite, first.value >= 0 else { return nil }
        if first.next == "%" { return first.value <= 100 ? ProgressText(done: first.value, total: 100) : nil }
        guard numbers.count > 1, numbers[0].next == "/" || numbers[0].next == "o" else {
            return ProgressText(done: first.value)
        }
        let total = numbers[1].value
        return total >= first.value && total > 0 ? ProgressText(done: first.value, total: total) : nil
    }

    /// The numbers of a line, each with the first character after it that is not a blank.
    private static func numbers(in line: some StringProtocol) -> [(value: Double, next: Character?)] {
        var found: [(Double, Character?)] = []
        var rest = Substring(line)
        while found.count < 2, let start = rest.firstIndex(where: \.isDigit) {
            let digits = rest[start...].prefix { $0.isDigit || $0 == "." || $0 == "_" }
            rest = rest[digits.endIndex...]
            guard let value = Double(digits.filter { $0 != "_" }) else { continue }
            found.append((value, rest.first { $0 != " " }))
        }
        return found
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
