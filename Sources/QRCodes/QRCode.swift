/// A QR code (ISO/IEC 18004, model 2, versions 1 to 40): a square of dark and light modules that holds a text.
///
/// ```swift
/// let code = try QRCode(encoding: "https://example.org/manifest.yml")
/// code.size        // 29 modules a side
/// try code.text()  // "https://example.org/manifest.yml"
/// ```
public struct QRCode: Hashable, Sendable {
    /// The modules that must stay light on each side of the code for readers to find it.
    public static let quietZone = 4

    /// The numbers of modules that a side may have: 21, 25, 29 and so on to 177.
    public static let sizes = stride(from: 21, through: 177, by: 4)

    /// Modules a side, without the quiet zone.
    public let size: Int
    /// By rows from the top, each from the left; true is dark.
    let modules: [Bool]
    /// What the code says of itself beside the finder patterns.
    let format: FormatInformation

    /// From 1, with 21 modules a side, to 40, with 177.
    public var version: Int { (size - 17) / 4 }

    /// How much of the code may be damaged.
    public var errorCorrection: ErrorCorrection { format.errorCorrection }

    /// Whether the module is dark. Rows count from the top and columns from the left, both in `0..<size`.
    public subscript(row: Int, column: Int) -> Bool {
        precondition((0..<size).contains(row) && (0..<size).contains(column), "a module outside of the code")
        return modules[row * size + column]
    }
}
