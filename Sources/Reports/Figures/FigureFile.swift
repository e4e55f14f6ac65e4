public import Plots

/// A figure as the bytes of a file, of the kind that the file's name ends in.
public enum FigureFile: String, Sendable, CaseIterable {
    case svg
    case png
    case pdf

    /// The kind of a file by the end of its name.
    ///
    /// - Throws: `ReportsError` for any other ending.
    public init(path: String) throws(ReportsError) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        guard let kind = ending.flatMap(FigureFile.init) else { throw ReportsError(.figureFile(path)) }
        self = kind
    }

    /// The whole file, 640 points wide. PNG has two pixels for each point.
    ///
    /// - Throws: `ReportsError` where the drawing library is missing.
    public func bytes(_ plot: Plot, name: String) throws(ReportsError) -> [UInt8] {
        do throws(PlotError) {
            let scene = plot.scene(size: try SceneSize(width: 640, height: plot.suggestedHeight(width: 640)))
            switch self {
            case .svg: return Array(SVGRenderer(appearance: .light, identifier: name).render(scene).utf8)
            case .png: return try CairoRenderer().png(scene)
            case .pdf: return try CairoRenderer().pdf(scene)
            }
        } catch {
            throw ReportsError(.figure(name, detail: error.description))
        }
    }
}
