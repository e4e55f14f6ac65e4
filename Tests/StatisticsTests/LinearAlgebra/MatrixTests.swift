import Statistics
import Testing

@Suite("Matrix")
struct MatrixTests {
    let matrix = Matrix(columns: [[1, 2], [3, 4]])

    @Test("Values are found by row and column")
    func places() {
        #expect(matrix[1, 0] == 2 && matrix[0, 1] == 3)
        #expect(matrix.row(1) == [2, 4] && matrix.column(1) == [3, 4] && matrix.diagonal == [1, 4])
    }

    @Test("Products and the transpose are those of the school book")
    func products() {
        #expect(matrix.times([1, 1]) == [4, 6])
        #expect(matrix.times(matrix).elements == [7, 10, 15, 22])
        #expect(matrix.transposed.elements == [1, 3, 2, 4])
        #expect(matrix.quadraticForm([1, 2]) == 27)
    }
}
