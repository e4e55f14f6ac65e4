/// Arithmetic of the 256 codewords: the field GF(2^8) of x^8 + x^4 + x^3 + x^2 + 1, whose element 2 makes all others.
///
/// Addition and subtraction are both `^`.
enum GaloisField {
    /// Powers of 2, twice over, so that sums of two logarithms need no remainder.
    private static let powers: [UInt8] = {
        var powers = [UInt8](repeating: 0, count: 510)
        var value = 1
        for exponent in 0..<255 {
            powers[exponent] = UInt8(value)
            powers[exponent + 255] = UInt8(value)
            value <<= 1
            if value > 255 { value ^= 0b1_0001_1101 }
        }
        return powers
    }()

    /// Of which power an element is; the entry of 0 means nothing.
    private static let logarithms: [Int] = {
        var logarithms = [Int](repeating: 0, count: 256)
        for exponent in 0..<255 { logarithms[Int(powers[exponent])] = exponent }
        return logarithms
    }()

    /// 2 to a power from 0 on.
    static func power(_ exponent: Int) -> UInt8 { powers[exponent % 255] }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        guard left != 0, right != 0 else { return 0 }
        return powers[logarithms[Int(left)] + logarithms[Int(right)]]
    }

    /// - Precondition: `divisor` is not 0.
    static func quotient(_ dividend: UInt8, _ divisor: UInt8) -> UInt8 {
        precondition(divisor != 0, "a division by 0")
        guard dividend != 0 else { return 0 }
        return powers[logarithms[Int(dividend)] + 255 - logarithms[Int(divisor)]]
    }

    /// The value of a polynomial whose constant comes first.
    static func value(of polynomial: some BidirectionalCollection<UInt8>, at point: UInt8) -> UInt8 {
        polynomial.reversed().reduce(0) { product($0, point) ^ $1 }
    }
}
