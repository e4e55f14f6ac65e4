/// The characters a terminal figure is made of.
public enum TerminalCharacters: Hashable, Sendable {
    /// Braille lines, block bars, round and diamond points.
    case unicode
    /// Plain ASCII: points are M, R, E and A for measured, reported, estimated and assumed.
    case ascii

    func point(_ evidence: EvidenceMark) -> Character {
        switch (self, evidence) {
        case (.unicode, .measured): "●"
        case (.unicode, .reported): "◆"
        case (.unicode, .estimated): "○"
        case (.unicode, .assumed): "◌"
        case (.ascii, .measured): "M"
        case (.ascii, .reported): "R"
        case (.ascii, .estimated): "E"
        case (.ascii, .assumed): "A"
        }
    }

    /// How dense a cloud is in a cell: one dot, from 2, from 5, from 15.
    var shades: [Character] { self == .unicode ? ["·", "░", "▒", "▓"] : [".", ":", ";", "&"] }
    /// Where a range goes on: level arrows point left and right, upright ones up and down.
    func arrow(dx: Double, dy: Double) -> Character {
        let characters: [Character] = self == .unicode ? ["←", "→", "↑", "↓"] : ["<", ">", "^", "v"]
        return dy.magnitude < 1 ? characters[dx < 0 ? 0 : 1] : characters[dy < 0 ? 2 : 3]
    }

    var ring: Character { self == .unicode ? "◉" : "@" }
    var level: Character { self == .unicode ? "─" : "-" }
    var upright: Character { self == .unicode ? "│" : "|" }
    /// A bar shorter than half a cell.
    var sliver: Character { self == .unicode ? "▏" : "|" }

    func bar(_ colour: ColourRole) -> Character {
        let characters: [Character] =
            self == .unicode ? ["█", "▒", "▓", "░", "▚", "▞"] : ["#", "=", "%", ":", "+", "x"]
        guard case .category(let index) = colour, characters.indices.contains(index) else {
            return self == .unicode ? "·" : "."
        }
        return characters[index]
    }

    /// The character of a line in ASCII.
    func line(_ colour: ColourRole) -> Character {
        let characters: [Character] = ["*", "+", "x", "o", "#", "%"]
        guard case .category(let index) = colour, characters.indices.contains(index) else { return "." }
        return characters[index]
    }

    /// The text in this character set: in ASCII, typographic characters become their plain forms, others `?`.
    func plain(_ text: String) -> String {
        guard self == .ascii else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let digit = Self.superscripts[scalar] {
                if let last = result.last, !last.isNumber || last == "0", result.hasSuffix("10") { result += "^" }
                result += digit
            } else {
                result += Self.plainForms[scalar] ?? "?"
            }
        }
    }

    private static let superscripts: [Unicode.Scalar: String] = [
        "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    ]

    private static let plainForms: [Unicode.Scalar: String] = [
        "\u{2212}": "-", "×": "x", "…": "~", "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": ".",
        "₂": "2", "±": "+", "→": ">", "µ": "u", "\u{A0}": " ",
    ]
}
