import Plots
import RealModule

/// The colours of a label, and which of them are legible on which.
struct LabelColours: Hashable, Sendable {
    /// Of the panel and everything on it but the letter's tile and the code.
    var theme: Theme
    var tile: Colour
    var onTile: Colour

    static let white = Colour(0xFFFFFF)
    static let black = Colour(0x000000)

    /// From the best class to the worst; the letter and its place come first, the colour second.
    static let classes: [Colour] = [0x00664F, 0x4F8A10, 0xB58900, 0xCC6A00, 0xB3400F, 0x8F2A2A, 0x5C1A33]
        .map { Colour($0) }

    init(letter: String?, letters: [String], theme: LabelTheme) {
        self.theme = theme == .light ? .light : .dark
        tile = Self.colour(of: letter, among: letters) ?? self.theme.background
        onTile =
            letter == nil
            ? self.theme.ink : Self.contrast(tile, Self.white) >= 4.5 ? Self.white : Self.black
    }

    /// A to G have their own colours; the letters of another scale take them at even distances.
    static func colour(of letter: String?, among letters: [String]) -> Colour? {
        guard let letter else { return nil }
        let own = ["A", "B", "C", "D", "E", "F", "G"]
        if letters.allSatisfy(own.contains), let index = own.firstIndex(of: letter) { return classes[index] }
        guard let index = letters.firstIndex(of: letter) else { return nil }
        guard letters.count > 1 else { return classes[0] }
        let place = Double(index * (classes.count - 1)) / Double(letters.count - 1)
        return classes[Int(place.rounded())]
    }

    /// Contrast of two colours, 1 to 21. Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    ///
    /// Black on white is 21.
    static func contrast(_ first: Colour, _ second: Colour) -> Double {
        let (high, low) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
        return (high + 0.05) / (low + 0.05)
    }

    private static func luminance(_ colour: Colour) -> Double {
        let linear = { (channel: UInt8) -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : .pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }
}

/// What the roles of a scene mean on a label.
extension ColourRole {
    /// Behind the letter.
    static let tile = ColourRole.category(0)
    /// The letter on its tile.
    static let onTile = ColourRole.category(1)
    /// Under the code, in every theme.
    static let paper = ColourRole.category(2)
    /// The dark modules of the code, in every theme.
    static let module = ColourRole.category(3)
}

extension LabelColours {
    /// The colours by role.
    var palette: Theme {
        var palette = theme
        palette.categories = [tile, onTile, Self.white, Self.black]
        return palette
    }
}
