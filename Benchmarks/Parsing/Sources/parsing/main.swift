// parsing WAY FILE TIMES: reads the file with the given way as often as asked and prints a count of what was read and the best
// time in seconds.
import DelimitedText
import JSONText

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file in chunks of 64 KB.
final class ChunkedFile {
    private let descriptor: Int32

    init(_ path: String) {
        descriptor = open(path, O_RDONLY)
        precondition(descriptor >= 0, "\(path) cannot be opened")
    }

    deinit { close(descriptor) }

    func next() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(read(descriptor, buffer.baseAddress, 1 << 16), 0)
        }
    }
}

func rows(_ path: String, _ take: (DelimitedRow) throws -> Void) throws {
    let file = ChunkedFile(path)
    var parser = DelimitedParser(file: path)
    while true {
        let chunk = file.next()
        if chunk.isEmpty { break }
        try parser.feed(chunk, row: take)
    }
    try parser.finish(row: take)
}

func reader(_ path: String) -> JSONReader {
    let file = ChunkedFile(path)
    return JSONReader(file: path, options: JSONOptions(acceptsNonFinite: true)) { file.next() }
}

/// What was read, as one number that no compiler can leave out.
func run(_ way: String, _ path: String) throws -> Int {
    var sum = 0
    switch way {
    case "fields":
        // Every field, delimited and unescaped, as bytes.
        try rows(path) { row in
            for index in 0..<row.count { sum &+= row.withBytes(at: index) { $0.count &+ Int($0.first ?? 0) } }
        }
    case "texts":
        try rows(path) { row in for index in 0..<row.count { sum &+= row.text(at: index).utf8.count } }
    case "numbers":
        // What a table of numbers takes: each field as a number, or else as text.
        try rows(path) { row in
            for index in 0..<row.count {
                if let number = row.double(at: index) {
                    sum &+= number < 0 ? 1 : 2
                } else {
                    sum &+= row.text(at: index).utf8.count
                }
            }
        }
    case "skip":
        var reader = reader(path)
        try reader.skip()
        try reader.finish()
    case "tree":
        var reader = reader(path)
        let value = try reader.value(JSONTreeLimits(maximumNodes: .max, maximumBytes: .max))
        try reader.finish()
        sum = (value.elements?.count ?? 0) + (value.members?.members.count ?? 0)
    default: preconditionFailure("no way of reading is called \(way)")
    }
    return sum
}

let words = CommandLine.arguments
precondition(words.count == 4, "parsing fields|texts|numbers|skip|tree FILE TIMES")
var best = Double.infinity
var sum = 0
for _ in 0..<max(Int(words[3]) ?? 1, 1) {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &start)
    sum = try run(words[1], words[2])
    clock_gettime(CLOCK_MONOTONIC, &end)
    best = min(best, Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9)
}
print(sum, best)
