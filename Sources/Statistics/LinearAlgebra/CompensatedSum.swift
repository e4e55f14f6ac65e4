/// A sum of numbers and products that keeps what each addition rounds away: as if computed with twice the digits and
/// rounded once.
///
/// Source: Ogita, Rump & Oishi, "Accurate sum and dot product", SIAM Journal on Scientific Computing 26 (2005),
/// DOI 10.1137/030601818.
///
/// ```swift
/// var sum = CompensatedSum()
/// for value in [1e16, 1, -1e16] { sum.add(value) }
/// sum.value      // 1, where plain addition gives 0
/// ```
public struct CompensatedSum: Sendable {
    private var high: Double
    private var low = 0.0

    public init(_ start: Double = 0) { high = start }

    public var value: Double { high + low }

    @inline(__always)
    public mutating func add(_ term: Double) {
        let sum = high + term
        let part = sum - high
        low += (high - (sum - part)) + (term - part)
        high = sum
    }

    /// Adds `one · other` with all its digits.
    @inline(__always)
    public mutating func add(_ one: Double, times other: Double) {
        let product = one * other
        low += (-product).addingProduct(one, other)
        add(product)
    }
}
