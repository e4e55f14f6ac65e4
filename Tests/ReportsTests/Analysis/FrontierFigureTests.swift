import Plots
import Reports
import Testing

@Suite struct FrontierFigureTests {
    private func plot() async throws -> Plot {
        try FrontierFigure.plot(try await FrontierSample.study(), source: "Board, 2025-02")
    }

    @Test("The title is the finding, and the axes carry names and units")
    func caption() async throws {
        let plot = try await plot()
        #expect(plot.caption.title == "3 of 5 rows are on the frontier of score and evaluation carbon")
        #expect(plot.caption.subtitle == "score against evaluation carbon, 5 rows; Board, 2025-02")
    }

    @Test("Members are named; without bounds no share of draws is claimed for them")
    func members() async throws {
        let points = try await plot().marks.compactMap { if case .point(let point) = $0 { point } else { nil } }
        #expect(Set(points.compactMap(\.label?.text)) == ["small", "seven", "unsized"])
        #expect(points.allSatisfy { $0.share == nil })
    }

    @Test("With bounds members are named with the share of draws in which they are on the frontier")
    func bounds() async throws {
        let study = try await FrontierSample.study(FrontierSample.bounded)
        let plot = try FrontierFigure.plot(study, source: "Board, 2025-02")
        let points = plot.marks.compactMap { if case .point(let point) = $0 { point } else { nil } }
        #expect(points.compactMap(\.share).count == 1)
        #expect(points.compactMap(\.label?.text).allSatisfy { $0.hasPrefix("one, ") && $0.hasSuffix(" %") })
    }
}
