import Plots
import Testing

@testable import Reports

@Suite("Colours of labels")
struct LabelColoursTests {
    private static let letters = ["A", "B", "C", "D", "E", "F", "G"]

    @Test("Contrast is that of WCAG: 21 for black on white, 4.54 for #767676 on white, 1 for a colour on itself")
    func formula() {
        #expect(abs(LabelColours.contrast(Colour(0x000000), Colour(0xFFFFFF)) - 21) < 1e-9)
        #expect(abs(LabelColours.contrast(Colour(0xFFFFFF), Colour(0x767676)) - 4.54) < 0.005)
        #expect(LabelColours.contrast(Colour(0x123456), Colour(0x123456)) == 1)
    }

    /// What lies behind the start of a text: the last filled rectangle around it.
    private func ground(of piece: LabelPiece, in label: Label) -> ColourRole {
        let middle = ScenePoint(x: piece.run.position.x, y: piece.run.position.y - piece.run.size / 3)
        let spot = Rectangle(around: middle, radius: 0)
        var ground = ColourRole.background
        for case .shape(let shape) in label.drawing.elements {
            if case .rectangle(let area) = shape.geometry, let fill = shape.fill, area.contains(spot) { ground = fill }
        }
        return ground
    }

    @Test("Every text has a contrast of 4.5 or more to what lies behind it, with every letter in both themes")
    func texts() throws {
        for theme in LabelTheme.allCases {
            for size in LabelSize.allCases {
                for letter in Self.letters {
                    var content = SampleLabels.long
                    content.letter = letter
                    let label = try Label(content: content, code: nil, size: size, theme: theme)
                    let palette = label.colours.palette
                    for element in label.drawing.elements {
                        let pieces: [LabelPiece] =
                            switch element {
                            case .caption(let piece): [piece]
                            case .claim(_, let pieces): pieces
                            case .shape, .code: []
                            }
                        for piece in pieces {
                            let ground = palette[ground(of: piece, in: label)]
                            let contrast = LabelColours.contrast(palette[piece.colour], ground)
                            #expect(contrast >= 4.5, "\(theme) \(size) \(letter): \(piece.run.text)")
                        }
                    }
                }
            }
        }
    }

    @Test(
        "Rules, marks and borders have a contrast of 3 or more to the panel, in both themes",
        arguments: LabelTheme.allCases)
    func graphics(theme: LabelTheme) throws {
        let label = try Label(content: SampleLabels.usual, code: SampleLabels.code(), theme: theme)
        let palette = label.colours.palette
        var count = 0
        for case .shape(let shape) in label.drawing.elements {
            // A ring of background around a filled mark parts it from the rule.
            guard let stroke = shape.stroke, stroke.colour != .background else { continue }
            #expect(LabelColours.contrast(palette[stroke.colour], palette[.background]) >= 3)
            count += 1
        }
        #expect(count > 5)
        #expect(LabelColours.contrast(palette[.module], palette[.paper]) == 21)
    }

    @Test("A to G have colours of their own, white letters only where they are legible")
    func classes() {
        let own = Self.letters.map { LabelColours(letter: $0, letters: Self.letters, theme: .light) }
        #expect(
            own.map(\.tile.css) == ["#00664f", "#4f8a10", "#b58900", "#cc6a00", "#b3400f", "#8f2a2a", "#5c1a33"])
        #expect(
            own.map(\.onTile.css) == [
                "#ffffff", "#000000", "#000000", "#000000", "#ffffff", "#ffffff", "#ffffff",
            ])
        #expect(LabelColours(letter: "B", letters: ["A", "B", "C"], theme: .light).tile.css == "#4f8a10")
    }

    @Test("The letters of another scale take the colours at even distances")
    func otherScales() {
        let scale = ["gold", "silver", "bronze"]
        #expect(
            scale.map { LabelColours.colour(of: $0, among: scale)?.css } == ["#00664f", "#cc6a00", "#5c1a33"])
        #expect(LabelColours.colour(of: "only", among: ["only"])?.css == "#00664f")
        #expect(LabelColours.colour(of: nil, among: scale) == nil)
    }
}
