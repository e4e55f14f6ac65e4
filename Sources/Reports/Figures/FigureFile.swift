public import Plots

/// A figure as the bytes of a file, of the kind that the file's name ends in.
public enum FigureFile: String, Sendable, CaseIterable {
    case svg
    case png
    case pdf
    /// Vega-Lite, to be styled anew.
    case vegaLite = "vl.json"
    /// The figure in 80 columns of characters.
    case text = "txt"

    /// The kind of a file by the end of its name.
    ///
    /// - Throws: `ReportsError` for any other ending.
    public init(path: String) throws(ReportsError) {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        let kind = Self.allCases.first { name.hasSuffix(".\($0.rawValue)") && name.count > $0.rawValue.count + 1 }
        guard let kind else { throw ReportsError(.figureFile(path)) }
        self = kind
    }

    /// The whole file, 640 points or 80 columns wide. PNG has two pixels for each point.
    ///
    /// - Throws: `ReportsError` where the drawing library is missing.
    public func bytes(_ plot: Plot, name: String) throws(ReportsError) -> [UInt8] {
        do throws(PlotError) {
            switch self {
            case .svg:
                var renderer = SVGRenderer(appearance: .light, identifier: name)
                renderer.isPlain = true
                return Array(renderer.render(try scene(plot)).utf8)
            case .png: return try CairoRenderer().png(try scene(plot))
            case .pdf: return try CairoRenderer().pdf(try scene(plot))
            case .vegaLite: return Array(VegaLiteRenderer().render(plot).utf8)
            case .text: return Array(TerminalRenderer(rows: plot.suggestedRows(columns: 80)).render(plot).utf8)
            }
        } catch {
            throw ReportsError(.figure(name, detail: error.description))
        }
    }

    private func scene(_ plot: Plot) throws(PlotError) -> Scene {
        plot.scene(size: try SceneSize(width: 640, height: plot.suggestedHeight(width: 640)))
    }
}
