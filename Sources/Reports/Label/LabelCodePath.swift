/// The modules of a code as a path: `M8 0h3v1h-3z` is dark from column 8 to 10 of row 0.
enum LabelCodePath {
    struct Trouble: Error, Hashable {
        var trouble: String
    }

    static func path(of code: LabelCode) -> String {
        code.rowRuns.map { "M\($0.column) \($0.row)h\($0.length)v1h-\($0.length)z" }.joined()
    }

    /// - Throws: `Trouble` where the path is anything but runs of dark modules inside the square, in reading order.
    static func code(side: String, path: String) throws(Trouble) -> LabelCode {
        guard side.utf8.count <= 3, let side = Int(side), LabelCode.sides.contains(side) else {
            throw Trouble(trouble: "“\(side.prefix(20))” is no number of modules from 21 to 57")
        }
        var modules = Array(repeating: Array(repeating: false, count: side), count: side)
        var scanner = Scanner(bytes: Array(path.utf8))
        var last = (row: 0, column: -1)
        while !scanner.isAtEnd {
            guard let run = scanner.run() else {
                throw Trouble(trouble: "its path is no list of runs at letter \(scanner.place + 1)")
            }
            guard run.row < side, run.length >= 1, run.column + run.length <= side else {
                throw Trouble(trouble: "a run of \(run.length) from column \(run.column) of row \(run.row) leaves it")
            }
            guard (run.row, run.column) > last else {
                throw Trouble(trouble: "its runs are not in the order of rows and columns at row \(run.row)")
            }
            for column in run.column..<run.column + run.length { modules[run.row][column] = true }
            last = (run.row, run.column + run.length)
        }
        do { return try LabelCode(modules: modules) } catch { throw Trouble(trouble: error.description) }
    }

    /// Numbers of at most three digits, so that no sum of two overflows.
    private struct Scanner {
        let bytes: [UInt8]
        var place = 0
        var isAtEnd: Bool { place == bytes.count }

        mutating func run() -> LabelCode.Run? {
            guard skip("M"), let column = number(), skip(" "), let row = number(), skip("h"), let length = number(),
                skip("v1h-"), number() == length, skip("z")
            else { return nil }
            return LabelCode.Run(row: row, column: column, length: length)
        }

        private mutating func skip(_ text: StaticString) -> Bool {
            let expected = text.withUTF8Buffer { Array($0) }
            guard bytes[place...].starts(with: expected) else { return false }
            place += expected.count
            return true
        }

        private mutating func number() -> Int? {
            let digits = bytes[place...].prefix(4).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...3).contains(digits.count) else { return nil }
            place += digits.count
            return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
    }
}
