import Statistics
import Testing

@Suite("QR factorisation")
struct QRFactorisationTests {
    let matrix = Matrix(columns: [[1, 1, 1, 1], [1, 2, 3, 5], [4, 1, 0, 7]])

    @Test("The line through three points on a line is found")
    func line() {
        let factors = QRFactorisation(Matrix(columns: [[1, 1, 1], [1, 2, 3]]))
        let solved = factors.solve([1, 3, 5])
        #expect(abs(solved[0] + 1) < 1e-14 && abs(solved[1] - 2) < 1e-14)
    }

    @Test("Q has orthonormal columns, and its leverages sum to the number of columns")
    func orthonormal() {
        let basis = QRFactorisation(matrix).basis
        let gram = basis.transposed.times(basis)
        for row in 0..<3 {
            for column in 0..<3 { #expect(abs(gram[row, column] - (row == column ? 1 : 0)) < 1e-14) }
        }
        #expect(abs(QRFactorisation(matrix).leverages.reduce(0, +) - 3) < 1e-14)
    }

    @Test("The inverse of the Gram matrix times the Gram matrix is one")
    func inverse() {
        let product = QRFactorisation(matrix).inverseGram.times(matrix.transposed.times(matrix))
        for row in 0..<3 {
            for column in 0..<3 { #expect(abs(product[row, column] - (row == column ? 1 : 0)) < 1e-12) }
        }
    }

    @Test("A column that the others explain is named, whatever its unit", arguments: [1e-200, 1, 1e200])
    func collinear(unit: Double) {
        let sum = [5.0, 3, 3, 12].map { $0 * unit }
        #expect(QRFactorisation(Matrix(columns: [[1, 1, 1, 1], [1, 2, 3, 5], [4, 1, 0, 7], sum])).collinear == 3)
        #expect(QRFactorisation(matrix).collinear == nil)
    }

    @Test("Values of very large and very small units are solved as others")
    func units() {
        let scaled = Matrix(columns: [[1e-200, 1e-200, 1e-200], [1e200, 2e200, 3e200]])
        let solved = QRFactorisation(scaled).solve([1, 3, 5])
        #expect(abs(solved[0] / -1e200 - 1) < 1e-12 && abs(solved[1] / 2e-200 - 1) < 1e-12)
    }
}
