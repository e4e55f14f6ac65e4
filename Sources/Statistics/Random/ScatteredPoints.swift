/// Points that fill a box evenly, the same ones for the same seed: Halton's sequence, shifted by a random amount in each
/// direction.
///
/// Source: Halton, Numerische Mathematik 2 (1960), DOI 10.1007/BF01386213; shift: Cranley & Patterson, SIAM Journal on
/// Numerical Analysis 13 (1976), DOI 10.1137/0713071.
///
/// ```swift
/// ScatteredPoints.inUnitBox(count: 16, dimensions: 2, seed: 1)      // 16 pairs, each number from 0 up to 1
/// ```
public enum ScatteredPoints {
    private static let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]

    /// - Parameter dimensions: 1 to 20.
    public static func inUnitBox(count: Int, dimensions: Int, seed: UInt64) -> [[Double]] {
        precondition((1...primes.count).contains(dimensions), "one to twenty directions")
        var generator = SeededGenerator(seed: seed)
        let shifts = (0..<dimensions).map { _ in Double(generator.next() >> 11) * 0x1p-53 }
        return (0..<max(count, 0)).map { index in
            (0..<dimensions).map { dimension in
                let place = radicalInverse(index + 1, primes[dimension]) + shifts[dimension]
                return place < 1 ? place : place - 1
            }
        }
    }

    /// The digits of a number behind the point, in reverse order.
    private static func radicalInverse(_ number: Int, _ base: Int) -> Double {
        var (rest, scale, sum) = (number, 1.0, 0.0)
        while rest > 0 {
            scale /= Double(base)
            sum += Double(rest % base) * scale
            rest /= base
        }
        return sum
    }
}
