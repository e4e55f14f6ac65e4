/// A dense matrix of doubles, stored column after column.
///
/// ```swift
/// let matrix = Matrix(columns: [[1, 2], [3, 4]])
/// matrix[1, 0]     // 2
/// ```
public struct Matrix: Sendable, Hashable {
    public let rows: Int
    public let columns: Int
    /// `rows × columns` values; column `j` begins at `j × rows`.
    public var elements: [Double]

    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        self.rows = rows
        self.columns = columns
        elements = [Double](repeating: value, count: rows * columns)
    }

    /// - Precondition: columns of equal length.
    public init(columns: [[Double]]) {
        rows = columns.first?.count ?? 0
        self.columns = columns.count
        elements = []
        elements.reserveCapacity(rows * columns.count)
        for column in columns {
            precondition(column.count == rows, "columns of a matrix are equally long")
            elements += column
        }
    }

    public subscript(row: Int, column: Int) -> Double {
        get { elements[column * rows + row] }
        set { elements[column * rows + row] = newValue }
    }

    public func row(_ row: Int) -> [Double] { (0..<columns).map { self[row, $0] } }
    public func column(_ column: Int) -> [Double] { Array(elements[(column * rows)..<((column + 1) * rows)]) }
    public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

    /// The product with a vector of as many values as there are columns.
    public func times(_ vector: [Double]) -> [Double] {
        precondition(vector.count == columns, "one value for each column")
        var result = [Double](repeating: 0, count: rows)
        for column in 0..<columns {
            let factor = vector[column]
            let start = column * rows
            for row in 0..<rows { result[row] += elements[start + row] * factor }
        }
        return result
    }

    public func times(_ other: Matrix) -> Matrix {
        precondition(other.rows == columns, "as many rows as there are columns")
        var result = Matrix(rows: rows, columns: other.columns)
        for column in 0..<other.columns {
            let product = times(other.column(column))
            for row in 0..<rows { result[row, column] = product[row] }
        }
        return result
    }

    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for column in 0..<columns { for row in 0..<rows { result[column, row] = self[row, column] } }
        return result
    }

    /// `vᵀ·M·v` of a square matrix.
    public func quadraticForm(_ vector: [Double]) -> Double {
        zip(vector, times(vector)).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
