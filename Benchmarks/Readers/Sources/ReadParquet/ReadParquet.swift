import Parquet

/// Reads all values of a file and prints what they add up to, so that others can be seen to have read the same.
@main
struct ReadParquet {
    static func main() throws {
        let path = CommandLine.arguments[1]
        let file = try ParquetFile(reading: ParquetFileSource(path: path), name: path)
        var rows = 0
        var sum = 0.0
        var bytes = 0
        try file.batches { batch in
            rows += batch.rowCount
            for column in batch.values {
                for value in column {
                    switch value {
                    case .number(let number): sum += number
                    case .integer(let number): sum += Double(number)
                    case .text(let text): bytes += text.utf8.count
                    default: break
                    }
                }
            }
        }
        print(rows, sum.rounded(), bytes)
    }
}
