import CFuzzer
import DelimitedText

/// What a reader made of a text: its rows, and the error that ended them.
struct Outcome: Equatable {
    var rows: [DelimitedRow] = []
    var error: String?
}

func outcome(_ bytes: ArraySlice<UInt8>, format: DelimitedFormat, cuts: inout UInt64, isCut: Bool) -> Outcome {
    var outcome = Outcome()
    var parser = DelimitedParser(file: "f", format: format)
    var rest = bytes
    do {
        while !rest.isEmpty {
            // A linear congruential sequence: the same cuts for the same input.
            cuts = cuts &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let size = isCut ? Int(cuts >> 60) : rest.count
            try parser.feed(Array(rest.prefix(size))) { outcome.rows.append($0) }
            rest = rest.dropFirst(size)
        }
        try parser.finish { outcome.rows.append($0) }
    } catch let error as DelimitedTextError {
        precondition(error.place.line >= 1 && error.place.column >= 1 && error.description.utf8.count < 1000)
        outcome.error = error.description
    } catch {
        preconditionFailure("an error of another kind")
    }
    return outcome
}

/// Each row is whole: valid text, places in order, numbers that agree with the standard library.
func check(_ row: DelimitedRow, _ format: DelimitedFormat) {
    precondition(row.count >= 1 && row.count <= format.maximumFields)
    var last = TextPlace(line: row.line, column: 0)
    for index in 0..<row.count {
        let text = row.text(at: index)
        precondition(Array(text.utf8) == Array(row.bytes(at: index)) && text.utf8.count <= format.maximumFieldBytes)
        let place = row.place(of: index)
        precondition(place.line > last.line || (place.line == last.line && place.column > last.column))
        last = place
        if let number = row.double(at: index) {
            let trimmed = text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
            precondition(number.isFinite && number == Double(String(trimmed)))
        }
        if let number = row.integer(at: index) { precondition(row.double(at: index) == Double(number)) }
    }
}

/// What is written of rows is read back as the same cells.
func checkRoundTrip(_ rows: [DelimitedRow], _ format: DelimitedFormat) {
    var writer = DelimitedWriter(format: DelimitedFormat(delimiter: format.delimiter))
    for row in rows { writer.append(row.texts) }
    var cuts: UInt64 = 0
    let read = outcome(
        writer.bytes[...], format: DelimitedFormat(delimiter: format.delimiter), cuts: &cuts, isCut: false)
    precondition(read.error == nil && read.rows.count == rows.count)
    for (row, original) in zip(read.rows, rows) {
        precondition((0..<row.count).map { row.bytes(at: $0) } == (0..<original.count).map { original.bytes(at: $0) })
    }
}

var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    // Two bytes choose the format and the cuts.
    guard size > 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    var format = DelimitedFormat(delimiter: Array(",;\t|".utf8)[Int(bytes[0] & 3)])
    if bytes[0] & 4 != 0 { format.maximumFieldBytes = Int(bytes[0] >> 4) + 1 }
    if bytes[0] & 8 != 0 { format.maximumRowBytes = Int(bytes[0] >> 3) + 2 }
    if bytes[1] & 8 != 0 { format.maximumFields = Int(bytes[1] & 7) + 1 }
    var cuts = UInt64(bytes[1])
    let text = bytes[2...]
    let whole = outcome(text, format: format, cuts: &cuts, isCut: false)
    precondition(whole == outcome(text, format: format, cuts: &cuts, isCut: true), "cutting changes what is read")
    for row in whole.rows { check(row, format) }
    checkRoundTrip(whole.rows, format)
    return 0
}
