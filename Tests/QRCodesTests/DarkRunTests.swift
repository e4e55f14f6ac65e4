import Testing

@testable import QRCodes

@Suite struct DarkRunTests {
    @Test("The first row begins with the edge of a finder pattern and ends with another")
    func first() throws {
        let runs = try RecordedCode.code().darkRuns.filter { $0.row == 0 }
        #expect(runs.first == DarkRun(row: 0, column: 0, length: 7))
        #expect(runs.last == DarkRun(row: 0, column: 18, length: 7))
    }

    @Test("The runs cover the dark modules, each once, and no light one")
    func cover() throws {
        let code = try RecordedCode.code()
        var rows = Array(repeating: Array(repeating: false, count: code.size), count: code.size)
        for run in code.darkRuns {
            for column in run.column..<run.column + run.length {
                #expect(!rows[run.row][column])
                rows[run.row][column] = true
            }
        }
        #expect(rows == code.rows)
    }

    @Test("Runs are as long as they can be: none touches the next")
    func longest() throws {
        let runs = try RecordedCode.code().darkRuns
        for (run, next) in zip(runs, runs.dropFirst()) where run.row == next.row {
            #expect(run.column + run.length < next.column)
        }
        #expect(runs.count < RecordedCode.rows.joined().count { $0 == "#" } / 2)
    }
}
