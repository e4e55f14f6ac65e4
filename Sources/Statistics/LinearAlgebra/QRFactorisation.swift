/// A matrix as an orthogonal one times an upper triangle, by Householder reflections: the way to least squares that
/// does not square the condition number.
///
/// Each column is first divided by a power of two near its length, so that units do not decide what is collinear. A
/// column that keeps less than `tolerance` of its length once those before it are taken out is told in `collinear`.
///
/// Source: Golub & Van Loan, Matrix Computations, 4th edition (2013), algorithms 5.1.1, 5.2.1 and 5.3.2. That it
/// equals LAPACK's dgels is measured by `Benchmarks/statistics.sh` (Docs/Decisions/0013-statistics.md).
///
/// ```swift
/// let factors = QRFactorisation(Matrix(columns: [[1, 1, 1], [1, 2, 3]]))
/// factors.solve([1, 3, 5])      // [-1, 2]
/// ```
public struct QRFactorisation: Sendable {
    /// Below the diagonal the reflections, on and above it R of the scaled columns.
    private var packed: Matrix
    private let factors: [Double]
    private let scales: [Double]
    /// The first column that those before it explain, if any. `solve` and `inverseGram` then mean nothing.
    public let collinear: Int?

    /// - Precondition: at least as many rows as columns.
    public init(_ matrix: Matrix, tolerance: Double = 1e-12) {
        precondition(matrix.rows >= matrix.columns, "at least as many rows as columns")
        var work = matrix
        var scales: [Double] = []
        var factors: [Double] = []
        var collinear: Int?
        let rows = work.rows
        for column in 0..<work.columns {
            let scale = QRFactorisation.scale(of: work.elements, from: column * rows, count: rows)
            for index in (column * rows)..<((column + 1) * rows) { work.elements[index] *= scale }
            scales.append(scale)
        }
        let lengths = (0..<work.columns).map { column in
            QRFactorisation.length(work.elements, from: column * rows, count: rows)
        }
        work.elements.withUnsafeMutableBufferPointer { values in
            for column in 0..<matrix.columns {
                let start = column * rows
                let remaining = QRFactorisation.length(values, from: start + column, count: rows - column)
                if collinear == nil, !(remaining > tolerance * lengths[column]) { collinear = column }
                guard remaining > 0 else {
                    factors.append(0)
                    continue
                }
                let head = values[start + column]
                let diagonal = head > 0 ? -remaining : remaining
                let pivot = head - diagonal
                for row in (column + 1)..<max(rows, column + 1) { values[start + row] /= pivot }
                let factor = -pivot / diagonal
                factors.append(factor)
                values[start + column] = diagonal
                for later in (column + 1)..<max(matrix.columns, column + 1) {
                    let other = later * rows
                    var product = values[other + column]
                    for row in (column + 1)..<max(rows, column + 1) {
                        product += values[start + row] * values[other + row]
                    }
                    product *= factor
                    values[other + column] -= product
                    for row in (column + 1)..<max(rows, column + 1) {
                        values[other + row] -= product * values[start + row]
                    }
                }
            }
        }
        packed = work
        self.factors = factors
        self.scales = scales
        self.collinear = collinear
    }

    public var rows: Int { packed.rows }
    public var columns: Int { packed.columns }

    /// The coefficients with the least sum of squared differences from `values`.
    public func solve(_ values: [Double]) -> [Double] {
        let solution = solvedTriangle(transposedProduct(values))
        return zip(solution, scales).map { $0 * $1 }
    }

    /// Coefficients whose residuals are computed with twice the digits and used to correct coefficients and residuals
    /// together, until nothing changes: what the factorisation rounded away comes back, unless the columns are so
    /// nearly collinear that no digit is left.
    ///
    /// Source: Björck, "Iterative refinement of linear least squares solutions", BIT 7 (1967),
    /// DOI 10.1007/BF01939321.
    ///
    /// - Parameter matrix: The matrix that was factorised.
    public func solveRefined(_ values: [Double], of matrix: Matrix) -> (coefficients: [Double], residuals: [Double]) {
        var coefficients = solve(values)
        var residuals = QRFactorisation.residuals(values, matrix, coefficients, less: [])
        // The first residuals are right to the last digit, so that they leave no gap.
        var gap = [Double](repeating: 0, count: rows)
        var before = Double.infinity
        for _ in 0..<5 {
            let slope = QRFactorisation.slope(of: matrix, residuals)
            let (change, shift) = correction(gap, zip(slope, scales).map { -$0 * $1 })
            let size = zip(change, coefficients).reduce(0) { max($0, ($1.0 / $1.1).magnitude) }
            guard size < before / 2, change.allSatisfy(\.isFinite) else { break }
            before = size
            coefficients = zip(coefficients, change).map { $0 + $1 }
            if size < 2e-16 { break }
            residuals = zip(residuals, shift).map { $0 + $1 }
            gap = QRFactorisation.residuals(values, matrix, coefficients, less: residuals)
        }
        return (coefficients, QRFactorisation.residuals(values, matrix, coefficients, less: []))
    }

    /// The changes of coefficients and residuals that close `gap = y − r − X·b` and `slope = −Xᵀ·r`.
    private func correction(_ gap: [Double], _ slope: [Double]) -> (change: [Double], shift: [Double]) {
        var turned = transposedProduct(gap)
        let lower = solvedTransposedTriangle(slope)
        let change = solvedTriangle((0..<columns).map { turned[$0] - lower[$0] })
        for column in 0..<columns { turned[column] = lower[column] }
        return (zip(change, scales).map { $0 * $1 }, product(turned))
    }

    /// `y − X·b − r` with twice the digits.
    private static func residuals(
        _ values: [Double], _ matrix: Matrix, _ coefficients: [Double], less residuals: [Double]
    ) -> [Double] {
        var sums = values.map { CompensatedSum($0) }
        sums.withUnsafeMutableBufferPointer { sums in
            matrix.elements.withUnsafeBufferPointer { elements in
                for column in 0..<matrix.columns {
                    let (start, factor) = (column * matrix.rows, -coefficients[column])
                    for row in 0..<matrix.rows { sums[row].add(elements[start + row], times: factor) }
                }
            }
            for (row, residual) in residuals.enumerated() { sums[row].add(-residual) }
        }
        return sums.map(\.value)
    }

    /// `Xᵀ·r` with twice the digits.
    private static func slope(of matrix: Matrix, _ residuals: [Double]) -> [Double] {
        matrix.elements.withUnsafeBufferPointer { elements in
            residuals.withUnsafeBufferPointer { residuals in
                (0..<matrix.columns).map { column in
                    var sum = CompensatedSum()
                    let start = column * matrix.rows
                    for row in 0..<matrix.rows { sum.add(elements[start + row], times: residuals[row]) }
                    return sum.value
                }
            }
        }
    }

    /// `Qᵀ·v`, as long as `v`.
    public func transposedProduct(_ values: [Double]) -> [Double] {
        var result = values
        for column in 0..<columns { reflect(&result, column) }
        return result
    }

    /// `Q·v`, where `v` is as long as there are rows.
    public func product(_ values: [Double]) -> [Double] {
        var result = values
        for column in (0..<columns).reversed() { reflect(&result, column) }
        return result
    }

    /// The first columns of Q: an orthonormal basis of the columns.
    public var basis: Matrix {
        Matrix(
            columns: (0..<columns).map { column in
                var unit = [Double](repeating: 0, count: rows)
                unit[column] = 1
                return product(unit)
            })
    }

    /// The diagonal of `Q·Qᵀ`: how far each row's fitted value follows its own value, 0...1.
    public var leverages: [Double] {
        let basis = basis
        var result = [Double](repeating: 0, count: rows)
        for column in 0..<columns {
            for row in 0..<rows { result[row] += basis[row, column] * basis[row, column] }
        }
        return result
    }

    /// `(XᵀX)⁻¹`.
    public var inverseGram: Matrix {
        var inverse = Matrix(rows: columns, columns: columns)
        for column in 0..<columns {
            var unit = [Double](repeating: 0, count: columns)
            unit[column] = 1
            let solved = solvedTriangle(unit)
            for row in 0..<columns { inverse[row, column] = solved[row] * scales[row] }
        }
        return inverse.times(inverse.transposed)
    }

    /// R of the columns as they were given.
    public var triangle: Matrix {
        var result = Matrix(rows: columns, columns: columns)
        for column in 0..<columns {
            for row in 0...column { result[row, column] = packed[row, column] / scales[column] }
        }
        return result
    }

    /// The diagonal of R: the product of its squares is the determinant of `XᵀX`.
    public var diagonalOfR: [Double] { (0..<columns).map { packed[$0, $0] / scales[$0] } }

    private func reflect(_ values: inout [Double], _ column: Int) {
        guard factors[column] != 0 else { return }
        let start = column * rows
        var product = values[column]
        for row in (column + 1)..<max(rows, column + 1) { product += packed.elements[start + row] * values[row] }
        product *= factors[column]
        values[column] -= product
        for row in (column + 1)..<max(rows, column + 1) { values[row] -= product * packed.elements[start + row] }
    }

    private func solvedTriangle(_ values: [Double]) -> [Double] {
        var solution = [Double](repeating: 0, count: columns)
        for row in (0..<columns).reversed() {
            var value = values[row]
            for column in (row + 1)..<max(columns, row + 1) { value -= packed[row, column] * solution[column] }
            solution[row] = value / packed[row, row]
        }
        return solution
    }

    /// The solution of `Rᵀ·z = v`.
    private func solvedTransposedTriangle(_ values: [Double]) -> [Double] {
        var solution = [Double](repeating: 0, count: columns)
        for row in 0..<columns {
            var value = values[row]
            for column in 0..<row { value -= packed[column, row] * solution[column] }
            solution[row] = value / packed[row, row]
        }
        return solution
    }

    private static func scale(of values: [Double], from start: Int, count: Int) -> Double {
        let largest = values[start..<(start + count)].reduce(0) { max($0, $1.magnitude) }
        guard largest > 0, largest.isFinite else { return 1 }
        return Double(sign: .plus, exponent: max(-1_000, min(1_000, -largest.exponent)), significand: 1)
    }

    private static func length(_ values: some RandomAccessCollection<Double>, from start: Int, count: Int) -> Double {
        let first = values.index(values.startIndex, offsetBy: start)
        let last = values.index(first, offsetBy: count)
        var sum = 0.0
        for value in values[first..<last] { sum += value * value }
        return sum.squareRoot()
    }
}
