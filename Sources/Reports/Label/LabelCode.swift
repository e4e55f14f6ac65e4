public import QRCodes

/// The modules of a QR code (ISO/IEC 18004), row by row, `true` where dark; without the quiet zone.
public struct LabelCode: Sendable, Hashable {
    public let modules: [[Bool]]

    /// The light modules that must surround a code, on every side.
    public static let quietZone = 4
    /// Modules a side on a label: 57 is version 10, which holds addresses of 213 bytes.
    public static let sides = 21...57

    /// - Throws: `LabelError` where the rows are not a square of 21 to 57 modules a side.
    public init(modules: [[Bool]]) throws(LabelError) {
        guard modules.allSatisfy({ $0.count == modules.count }) else {
            throw LabelError(.codeNotSquare(rows: modules.count))
        }
        guard Self.sides.contains(modules.count) else { throw LabelError(.codeSize(modules.count)) }
        self.modules = modules
    }

    /// Modules a side.
    public var side: Int { modules.count }

    /// Neighbouring dark modules of one row.
    struct Run: Hashable {
        var row: Int
        var column: Int
        var length: Int
    }

    /// The dark runs of every row, from the top left.
    var rowRuns: [Run] { Self.runs(side) { modules[$0][$1] } }

    /// The dark runs of every column, `row` and `column` in their own meaning, `length` downwards.
    var columnRuns: [Run] {
        Self.runs(side) { modules[$1][$0] }.map { Run(row: $0.column, column: $0.row, length: $0.length) }
    }

    private static func runs(_ side: Int, isDark: (Int, Int) -> Bool) -> [Run] {
        var runs: [Run] = []
        for row in 0..<side {
            var start: Int?
            for column in 0...side {
                if column < side, isDark(row, column) {
                    if start == nil { start = column }
                } else if let begin = start {
                    runs.append(Run(row: row, column: begin, length: column - begin))
                    start = nil
                }
            }
        }
        return runs
    }
}

extension LabelCode {
    /// - Throws: `LabelError` where the code is too large for a label: its text is too long.
    public init(_ code: QRCode) throws(LabelError) {
        try self.init(modules: (0..<code.size).map { row in (0..<code.size).map { code[row, $0] } })
    }
}
