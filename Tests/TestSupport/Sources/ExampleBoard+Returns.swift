import Ledger
public import Observations

extension ExampleBoard {
    /// Eighty models of sixteen bases whose score rises by three points per doubling up to 16 billion parameters and not
    /// at all above: the same each time.
    public static var saturating: [Entry] {
        (0..<80).map { number in
            let doublings = Double(number % 16) / 2 - 1
            let size = pow2(doublings)
            // Neither random nor even: spread of about a point either way, shared by the rows of a base.
            let spread = Double(number * 37 % 11) / 5 - 1 + Double(number % 16 * 29 % 7) / 7
            return entry(
                "maker/model-\(number)", row: number + 1, score: 20 + 3 * min(doublings, 4) + spread,
                parameters: size * 1e9, carbon: 0.3 * size, base: "maker/base-\(number % 16)",
                attributes: [Attribute("type", number % 2 == 0 ? "pretrained" : "chat")])
        }
    }

    private static func pow2(_ exponent: Double) -> Double {
        var result = 1.0
        var left = exponent
        while left >= 1 {
            result *= 2
            left -= 1
        }
        while left < 0 {
            result /= 2
            left += 1
        }
        return result * (1 + left * (0.656 + 0.344 * left))
    }
}
