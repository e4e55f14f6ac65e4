import CCairo

/// Letters in one context, each in the first font that holds it.
///
/// Cairo's own selection by family knows one font at a time and prints an empty box for what that font lacks.
/// A character that no font holds is printed by its number instead, as [U+6A21], and remembered.
final class CairoLetters {
    private let cairo: ccairo_functions
    private let context: OpaquePointer?
    /// The font that holds a character, by its index in `families`; `nil` where none does.
    private var holders: [Holder: Int?] = [:]
    private(set) var unprintable: Set<Unicode.Scalar> = []

    private struct Holder: Hashable {
        var scalar: Unicode.Scalar
        var face: PaperFace
    }

    /// Letters of one font in a row.
    struct Piece: Equatable {
        var family: Int
        var text: String
    }

    /// After the machine's own choice, fonts for the rest of the world. One that is missing holds nothing more.
    private static func families(_ face: PaperFace) -> [String] {
        (face == .code ? ["monospace"] : []) + [
            "sans-serif", "DejaVu Sans", "Noto Sans", "Noto Sans CJK SC", "Noto Sans Symbols 2", "Noto Sans Math",
        ]
    }

    init(cairo: ccairo_functions, context: OpaquePointer?) {
        self.cairo = cairo
        self.context = context
    }

    func width(of text: String, style: PaperStyle) -> Double {
        pieces(of: text, face: style.face).reduce(0) { sum, piece in
            select(piece.family, style: style)
            var extents = ccairo_extents()
            cairo.text_extents(context, piece.text, &extents)
            return sum + extents.x_advance
        }
    }

    /// Prints from the current point on.
    func show(_ text: String, style: PaperStyle) {
        for piece in pieces(of: text, face: style.face) {
            select(piece.family, style: style)
            cairo.show_text(context, piece.text)
        }
    }

    /// Adds the outlines of the letters to the path, from the current point on.
    func trace(_ text: String, style: PaperStyle) {
        for piece in pieces(of: text, face: style.face) {
            select(piece.family, style: style)
            cairo.text_path(context, piece.text)
        }
    }

    private func select(_ family: Int, style: PaperStyle) {
        // Slant 0 is upright; weight 0 is regular, 1 is bold.
        cairo.select_font_face(context, Self.families(style.face)[family], 0, style.face == .bold ? 1 : 0)
        cairo.set_font_size(context, style.size)
    }

    /// The text cut where the font changes.
    func pieces(of text: String, face: PaperFace) -> [Piece] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.isEmpty ? [] : [Piece(family: 0, text: text)] }
        var pieces: [Piece] = []
        func add(_ family: Int, _ letters: String) {
            if pieces.last?.family == family {
                pieces[pieces.count - 1].text += letters
            } else {
                pieces.append(Piece(family: family, text: letters))
            }
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                add(0, String(scalar))
            } else if let family = family(of: scalar, face: face) {
                add(family, String(scalar))
            } else if scalar.properties.isWhitespace {
                add(0, " ")
            } else if !scalar.properties.isDefaultIgnorableCodePoint {
                unprintable.insert(scalar)
                add(0, "[" + CharacterNumber.text(scalar) + "]")
            }
        }
        return pieces
    }

    private func family(of scalar: Unicode.Scalar, face: PaperFace) -> Int? {
        let holder = Holder(scalar: scalar, face: face)
        if let known = holders[holder] { return known }
        let found = Self.families(face).indices.first { holds(scalar, family: $0, face: face) }
        holders[holder] = .some(found)
        return found
    }

    private func holds(_ scalar: Unicode.Scalar, family: Int, face: PaperFace) -> Bool {
        select(family, style: PaperStyle(face, size: 10))
        var glyphs: UnsafeMutablePointer<ccairo_glyph>?
        var count: Int32 = 0
        let font = cairo.get_scaled_font(context)
        let status = cairo.text_to_glyphs(font, 0, 0, String(scalar), -1, &glyphs, &count, nil, nil, nil)
        guard status == 0, let glyphs else { return false }
        defer { cairo.glyph_free(glyphs) }
        return count > 0 && (0..<Int(count)).allSatisfy { glyphs[$0].index != 0 }
    }
}
