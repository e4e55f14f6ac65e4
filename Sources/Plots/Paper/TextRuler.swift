/// Measures text before it is printed.
public protocol TextRuler: AnyObject {
    /// The width of one line in points; the widths of its words and blanks add up to it.
    func width(of text: String, style: PaperStyle) -> Double

    /// The characters of all texts measured so far that no font holds.
    /// They are printed by their number, as [U+6A21].
    var unprintable: Set<Unicode.Scalar> { get }
}
