import CFuzzer
import Parquet

/// Small enough that a file which says to be large costs no time.
let limits = {
    var limits = ParquetLimits.usual
    (limits.pageBytes, limits.heldBytes, limits.freeBytes) = (1 << 20, 4 << 20, 8 << 20)
    (limits.rowsPerByte, limits.freeRows, limits.dictionaryValues) = (1, 10_000, 10_000)
    return limits
}()

var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do {
        let file = try ParquetFile(reading: ParquetBytes(bytes), name: "fuzz.parquet", limits: limits)
        precondition(file.rowCount >= 0 && file.rowCount <= size + 10_000)
        // Each column by itself, so that damage in the first does not hide the others.
        for column in file.columns.prefix(40) {
            do {
                var rows = 0
                try file.batches(of: [column.name]) { batch in
                    precondition(batch.firstRow == rows + 1 && batch.values[0].count == batch.rowCount)
                    precondition(batch.rowCount <= ParquetBatch.mostRows)
                    rows += batch.rowCount
                    for value in batch.values[0] {
                        precondition(value != nil || column.isNullable)
                        _ = value?.description
                    }
                }
                precondition(rows == file.rowCount)
            } catch let error as ParquetError {
                precondition(error.column == column.name && error.rowGroup != nil)
            }
        }
        try file.batches { _ in }
    } catch let error as ParquetError {
        precondition(!error.sentence.isEmpty)
    } catch {
        preconditionFailure("an error of another kind")
    }
    return 0
}
