import Plots
import Reports
import Testing

@Suite("The figures of a study of returns")
struct ReturnsFigureTests {
    @Test("Each is drawn, with the finding or what it shows as its title", arguments: ReturnsFigure.allCases)
    func drawn(figure: ReturnsFigure) async throws {
        let plot = try figure.plot(try await ReturnsSample.free.value, source: "Board, 2025-02")
        #expect(!plot.caption.title.isEmpty && plot.caption.source == "Board, 2025-02" && !plot.marks.isEmpty)
    }
}
