/// Several sheets of paper that are printed as one PDF: what stands where is already decided.
public struct PaperDocument: Hashable, Sendable {
    /// Shown by readers in the window's title.
    public var title: String
    /// One sentence about the content.
    public var subject: String
    /// The day it was made, as an ISO date. The clock is not asked, so that the same document gives the same bytes.
    public var date: String
    public var size: PaperSize
    public var sheets: [PaperSheet]
    public var outline: [PaperOutlineEntry]

    public init(title: String, subject: String = "", date: String, size: PaperSize = .a4, sheets: [PaperSheet]) {
        self.title = title
        self.subject = subject
        self.date = date
        self.size = size
        self.sheets = sheets
        outline = []
    }
}

/// The width and height of a sheet in points of 1/72 inch.
public struct PaperSize: Hashable, Sendable {
    public let width: Double
    public let height: Double

    /// 210 x 297 mm.
    public static let a4 = PaperSize(width: 595.276, height: 841.89)
}

/// One sheet: strips of marks, each moved to its place.
public struct PaperSheet: Hashable, Sendable {
    public var strips: [PaperStrip]

    public init(strips: [PaperStrip] = []) { self.strips = strips }
}

/// Marks that are moved together.
public struct PaperStrip: Hashable, Sendable {
    /// Where the marks' own zero stands on the sheet, from its top left corner.
    public var origin: ScenePoint
    public var marks: [PaperMark]

    public init(at origin: ScenePoint, marks: [PaperMark]) {
        self.origin = origin
        self.marks = marks
    }
}

/// One thing on paper.
public enum PaperMark: Hashable, Sendable {
    case text(PaperText)
    case shape(Shape)
    /// A figure, as many times as large as its scene.
    case figure(Scene, at: ScenePoint, scale: Double)
}

/// A line of an outline, which readers show beside the pages.
public struct PaperOutlineEntry: Hashable, Sendable {
    public var text: String
    public var place: PaperPlace

    public init(_ text: String, place: PaperPlace) {
        self.text = text
        self.place = place
    }
}

/// A place in a document.
public struct PaperPlace: Hashable, Sendable {
    /// The index of the sheet, from 0.
    public var sheet: Int
    /// From the top of the sheet, in points.
    public var y: Double

    public init(sheet: Int, y: Double) {
        self.sheet = sheet
        self.y = y
    }
}
