import Testing

@testable import Plots

@Suite("Columns beside rows")
struct ColumnLayoutTests {
    private let columns = [
        RowColumn("n", cells: ["100"], side: .left), RowColumn("value", cells: ["1.0 (0.5–1.5)"], side: .right),
    ]

    private func layout(width: Double, isAbove: Bool = false) -> ColumnLayout {
        ColumnLayout(
            columns, typography: .screen, area: Rectangle(x: 10, y: 0, width: width, height: 50), isAbove: isAbove)
    }

    @Test("Left columns take from the left, right columns from the right")
    func sides() {
        let layout = layout(width: 400)
        #expect(layout.places.map(\.column) == [1, 0])
        #expect(layout.places[0].right == 410)
        #expect(layout.places[1].right < layout.area.x && layout.area.maxX < 410)
    }

    @Test("A narrow figure gives up the left column first, then the right one")
    func narrow() {
        #expect(layout(width: 230).places.map(\.column) == [1])
        #expect(layout(width: 120).places.isEmpty)
        #expect(layout(width: 120).area.width == 120)
    }

    @Test("Above rows, columns take from the line of the label and not from the values")
    func above() {
        let layout = layout(width: 300, isAbove: true)
        #expect(layout.area.width == 300)
        #expect(layout.places.map(\.column) == [1, 0] && layout.taken > 100)
    }
}
