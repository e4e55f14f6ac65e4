import Testing

@testable import Reports

@Suite("The code on a label")
struct LabelCodeTests {
    @Test("Modules become a path of runs and come back", arguments: [21, 29, 57])
    func roundTrip(side: Int) throws {
        let code = try SampleLabels.code(side: side)
        #expect(try LabelCodePath.code(side: "\(side)", path: LabelCodePath.path(of: code)) == code)
    }

    @Test("A run is written from its column and row")
    func path() throws {
        var modules = Array(repeating: Array(repeating: false, count: 21), count: 21)
        for column in 8...10 { modules[2][column] = true }
        modules[20][20] = true
        #expect(LabelCodePath.path(of: try LabelCode(modules: modules)) == "M8 2h3v1h-3zM20 20h1v1h-1z")
    }

    @Test("Rows and columns cover the same modules")
    func runs() throws {
        let code = try SampleLabels.code()
        var byColumns = Array(repeating: Array(repeating: false, count: code.side), count: code.side)
        for run in code.columnRuns {
            for row in run.row..<run.row + run.length { byColumns[row][run.column] = true }
        }
        #expect(byColumns == code.modules)
    }

    @Test(
        "A path that is no list of runs inside the square is refused",
        arguments: [
            ("29", "M0 0h3v1h-2z"), ("29", "M27 0h3v1h-3z"), ("29", "M0 29h1v1h-1z"), ("29", "M0 0h0v1h-0z"),
            ("29", "M0 0h1v1h-1z "), ("29", "M-1 0h1v1h-1z"), ("29", "M5 0h1v1h-1zM0 0h1v1h-1z"), ("29", "M0 0h1"),
            ("29", "M0 0h3v1h-3zM2 0h3v1h-3z"), ("29", "M0000 0h1v1h-1z"), ("61", "M0 0h1v1h-1z"), ("", ""),
            ("0x1d", ""), ("9999999999999999999999", ""),
        ])
    func refused(side: String, path: String) {
        #expect(throws: LabelCodePath.Trouble.self) { try LabelCodePath.code(side: side, path: path) }
    }

    @Test("Rows of unequal length, and codes too small or too large for a label, are refused")
    func sizes() {
        #expect(throws: LabelError(.codeNotSquare(rows: 2))) { try LabelCode(modules: [[true], [true, false]]) }
        #expect(throws: LabelError(.codeSize(20))) { try SampleLabels.code(side: 20) }
        #expect(throws: LabelError(.codeSize(58))) { try SampleLabels.code(side: 58) }
    }
}
