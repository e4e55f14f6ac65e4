import Plots

/// Every letter is half as wide as high: layout without fonts.
final class FixedRuler: TextRuler {
    private(set) var unprintable: Set<Unicode.Scalar> = []

    /// Knows no ideographs.
    func width(of text: String, style: PaperStyle) -> Double {
        unprintable.formUnion(text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) })
        return Double(text.count) * style.size / 2
    }
}
