import Testing

@testable import Reports

@Suite struct ColumnWidthsTests {
    @Test("Columns that need less than the sheet get what they need")
    func narrow() {
        #expect(ColumnWidths.fitting(least: [10, 20], most: [30, 40], gap: 10, width: 100) == [30, 40])
    }

    @Test("Room is shared by what each column still wants")
    func shared() {
        #expect(ColumnWidths.fitting(least: [10, 20], most: [30, 60], gap: 10, width: 70) == [20, 40])
    }

    @Test("Columns that cannot fit are told by nil")
    func tooWide() { #expect(ColumnWidths.fitting(least: [60, 60], most: [60, 60], gap: 10, width: 100) == nil) }

    @Test("Groups of columns all begin with the first and hold every other once")
    func groups() {
        #expect(
            ColumnWidths.groups(least: [30, 30, 30, 30, 30], gap: 0, width: 100) == [[0, 1, 2], [0, 3, 4]])
        #expect(ColumnWidths.groups(least: [30], gap: 0, width: 100) == [[0]])
        #expect(ColumnWidths.groups(least: [80, 80, 80], gap: 0, width: 100) == [[0, 1], [0, 2]])
    }
}
