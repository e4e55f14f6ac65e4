import Plots

/// Every letter is half as wide as high: layout without fonts.
final class FixedRuler: TextRuler {
    func width(of text: String, style: PaperStyle) -> Double { Double(text.count) * style.size / 2 }

    var unprintable: Set<Unicode.Scalar> { [] }
}
