/// Dark modules side by side in one row, so that a drawing needs one rectangle for all of them.
public struct DarkRun: Hashable, Sendable {
    /// From the top, from 0.
    public let row: Int
    /// Of the first module, from the left, from 0.
    public let column: Int
    /// Modules, at least 1.
    public let length: Int
}

extension QRCode {
    /// The dark modules as the longest runs of each row, from the top and from the left.
    ///
    /// The first row of every code begins with the edge of a finder pattern:
    /// ```swift
    /// code.darkRuns[0]  // row 0, column 0, length 7
    /// ```
    public var darkRuns: [DarkRun] {
        var runs: [DarkRun] = []
        for row in 0..<size {
            var start: Int?
            for column in 0...size {
                let isDark = column < size && self[row, column]
                if isDark {
                    start = start ?? column
                } else if let first = start {
                    runs.append(DarkRun(row: row, column: first, length: column - first))
                    start = nil
                }
            }
        }
        return runs
    }
}
