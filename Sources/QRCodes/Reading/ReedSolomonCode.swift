/// The code by which a block corrects its errors: a polynomial whose remainder by (x - 1)(x - 2)(x - 4)… is 0.
///
/// Errors are found by Berlekamp's and Massey's algorithm (J. L. Massey, "Shift-register synthesis and BCH decoding",
/// 1969, doi:10.1109/TIT.1969.1054260) and their values by Forney's (1965, doi:10.1109/TIT.1965.1053825).
struct ReedSolomonCode {
    /// Check codewords at the end of a block.
    let checks: Int
    /// The wrong codewords that may be corrected, at most half of the checks.
    let tolerance: Int

    /// The block without its errors; `nil` where it has more than can be corrected.
    ///
    /// - Parameter block: data and checks, at most 255 codewords.
    func corrected(_ block: [UInt8]) -> [UInt8]? {
        let syndromes = syndromes(of: block)
        guard syndromes.contains(where: { $0 != 0 }) else { return block }
        guard let locator = locator(of: syndromes) else { return nil }
        let places = places(of: locator, length: block.count)
        guard places.count == locator.count - 1 else { return nil }
        let evaluator = (0..<checks).map { degree in
            locator.indices.prefix(degree + 1).reduce(UInt8(0)) {
                $0 ^ GaloisField.product(locator[$1], syndromes[degree - $1])
            }
        }
        // The derivative keeps the odd powers, each lowered by one.
        let slope = locator.indices.dropFirst().map { $0 % 2 == 1 ? locator[$0] : 0 }
        var block = block
        for place in places {
            let exponent = block.count - 1 - place
            let inverse = GaloisField.power(255 - exponent)
            let divisor = GaloisField.value(of: slope, at: inverse)
            guard divisor != 0 else { return nil }
            let error = GaloisField.quotient(GaloisField.value(of: evaluator, at: inverse), divisor)
            block[place] ^= GaloisField.product(error, GaloisField.power(exponent))
        }
        return self.syndromes(of: block).allSatisfy { $0 == 0 } ? block : nil
    }

    /// The values of the block at the roots; all 0 where it has no errors. Its first codeword is the highest power.
    private func syndromes(of block: [UInt8]) -> [UInt8] {
        let polynomial = Array(block.reversed())
        return (0..<checks).map { GaloisField.value(of: polynomial, at: GaloisField.power($0)) }
    }

    /// The shortest recurrence that gives the syndromes: the polynomial whose roots are the places of the errors.
    /// `nil` where there are more than can be corrected.
    private func locator(of syndromes: [UInt8]) -> [UInt8]? {
        var locator: [UInt8] = [1]
        var earlier: [UInt8] = [1]
        var earlierDiscrepancy: UInt8 = 1
        var shift = 1
        var length = 0
        for turn in syndromes.indices {
            let discrepancy = locator.indices.prefix(turn + 1).reduce(UInt8(0)) {
                $0 ^ GaloisField.product(locator[$1], syndromes[turn - $1])
            }
            guard discrepancy != 0 else {
                shift += 1
                continue
            }
            let before = locator
            let scale = GaloisField.quotient(discrepancy, earlierDiscrepancy)
            let missing = earlier.count + shift - locator.count
            if missing > 0 { locator += Array(repeating: 0, count: missing) }
            for (index, coefficient) in earlier.enumerated() {
                locator[index + shift] ^= GaloisField.product(scale, coefficient)
            }
            if 2 * length <= turn {
                length = turn + 1 - length
                earlier = before
                earlierDiscrepancy = discrepancy
                shift = 1
            } else {
                shift += 1
            }
        }
        while locator.last == 0 { locator.removeLast() }
        return locator.count - 1 == length && length <= tolerance ? locator : nil
    }

    /// Where the locator says that errors are, counted from the first codeword.
    private func places(of locator: [UInt8], length: Int) -> [Int] {
        (0..<length).filter { place in
            GaloisField.value(of: locator, at: GaloisField.power(255 - (length - 1 - place))) == 0
        }
    }
}
