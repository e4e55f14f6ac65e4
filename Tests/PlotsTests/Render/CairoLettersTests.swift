import CCairo
import Testing

@testable import Plots

@Suite("Letters and the fonts that hold them", .enabled(if: CairoRenderer.isAvailable))
struct CairoLettersTests {
    private func withLetters<Result>(_ body: (CairoLetters) throws -> Result) throws -> Result {
        let cairo = try #require(ccairo_load()).pointee
        let surface = cairo.image_surface_create(0, 1, 1)
        let context = cairo.create(surface)
        defer {
            cairo.destroy(context)
            cairo.surface_destroy(surface)
        }
        return try body(CairoLetters(cairo: cairo, context: context))
    }

    @Test("A character that no font holds is printed by its number, and remembered")
    func number() throws {
        try withLetters { letters in
            // A place of Unicode that will never be given to a character.
            #expect(letters.pieces(of: "a\u{1FFFE}b", face: .text) == [.init(family: 0, text: "a[U+1FFFE]b")])
            #expect(letters.unprintable == ["\u{1FFFE}"])
        }
    }

    @Test("Marks without a form of their own are left out, and blanks of any width are blanks")
    func invisible() throws {
        try withLetters { letters in
            #expect(letters.pieces(of: "a\u{FEFF}\u{2064}b", face: .text).map(\.text).joined().contains("U+") == false)
            #expect(letters.unprintable.isEmpty)
            #expect(letters.pieces(of: "", face: .text).isEmpty)
        }
    }

    @Test("The widths of words and blanks add up to the width of the line", arguments: PaperFace.allCases)
    func additive(face: PaperFace) throws {
        let ruler = try PaperRuler()
        let style = PaperStyle(face, size: 10)
        let parts = ["Accuracy", " ", "über", " ", "71.5"]
        let sum = parts.reduce(0) { $0 + ruler.width(of: $1, style: style) }
        #expect(abs(sum - ruler.width(of: parts.joined(), style: style)) < 0.01)
        #expect(sum > 60)
    }
}
