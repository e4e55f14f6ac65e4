/// A page as the bytes of a file, of the kind that the file's name ends in.
public enum PageFile: String, Sendable, CaseIterable {
    case html
    case pdf

    /// The kind of a file by the end of its name; HTML for .htm and for a name without an ending as well.
    ///
    /// - Throws: `ReportsError` for any other ending.
    public init(path: String) throws(ReportsError) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.split(separator: ".").dropFirst().last?.lowercased()
        switch ending {
        case nil, "htm": self = .html
        case let ending?:
            guard let kind = PageFile(rawValue: ending) else { throw ReportsError(.pageFile(path)) }
            self = kind
        }
    }

    /// - Throws: `ReportsError` where the drawing library that PDF needs is missing.
    public func bytes(_ page: Page) throws(ReportsError) -> [UInt8] {
        switch self {
        case .html: Array(page.html.utf8)
        case .pdf: try page.pdf()
        }
    }
}
