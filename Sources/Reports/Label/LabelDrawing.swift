import Plots

/// What stands where on a label, back to front; every file format draws this one list.
struct LabelDrawing: Hashable, Sendable {
    var elements: [LabelElement] = []

    /// The claims in the order in which they are read.
    var claims: [LabelClaim] {
        elements.compactMap { element in
            guard case .claim(let topic, let pieces) = element else { return nil }
            return LabelClaim(topic, LabelPiece.text(of: pieces))
        }
    }

    /// The words that are no claims: headings of rows, the letters of the scale.
    var captions: [String] {
        elements.compactMap { if case .caption(let piece) = $0 { piece.run.text } else { nil } }
    }
}

/// One thing on a label.
enum LabelElement: Hashable, Sendable {
    case shape(Shape)
    case caption(LabelPiece)
    case claim(LabelClaim.Topic, [LabelPiece])
    /// `at` is the top left corner of the first module; `module` is the side of one, in points.
    case code(LabelCode, at: ScenePoint, module: Double)
}

/// A run of letters on one line.
struct LabelPiece: Hashable, Sendable {
    var run: TextRun
    var colour: ColourRole
    /// Whether it goes on with the word that the piece before it began.
    var isGlued = false

    /// The whole text of several pieces.
    static func text(of pieces: [LabelPiece]) -> String {
        pieces.enumerated().reduce("") { text, piece in
            text + (piece.offset == 0 || piece.element.isGlued ? "" : " ") + piece.element.run.text
        }
    }
}
