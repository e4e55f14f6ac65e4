import Footprint

/// Why a document cannot be written as asked.
public struct ReportsError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case noTable(document: String)
        case unknownTable(String, known: [String])
        case figure(String, detail: String)
        case unknownFigure(String, known: [String])
        case figureFile(String)
        case pageFile(String)
        case page(String, detail: String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// What is wrong, why, and what to do. The only place of this module where messages are made.
    public var description: String {
        switch reason {
        case .noTable(let document):
            "“\(document)” has no table, and CSV can hold nothing else; choose another format: table, json or markdown"
        case .unknownTable(let name, let known):
            "there is no table “\(name)”" + ReportsError.choices(name, known)
        case .figure(let name, let detail):
            "the figure “\(name)” cannot be drawn: \(detail)"
        case .figureFile(let path):
            "“\(path)” does not say what kind of figure to write; let its name end in .svg, .png, .pdf, "
                + ".vl.json (Vega-Lite) or .txt"
        case .pageFile(let path):
            "“\(path)” does not say what kind of page to write; let its name end in .html or .pdf"
        case .page(let title, let detail):
            "the page “\(title)” cannot be printed: \(detail)"
        case .unknownFigure(let name, let known):
            "there is no figure “\(name)”" + ReportsError.choices(name, known)
        }
    }

    private static func choices(_ name: String, _ known: [String]) -> String {
        let hint = nearestNames(to: name, in: known, limit: 1).first.map { "; did you mean “\($0)”?" } ?? ""
        return "; there are: \(known.joined(separator: ", "))\(hint)"
    }
}
