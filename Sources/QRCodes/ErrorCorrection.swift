/// How much of a QR code is redundant, so that it can be read where it is soiled or covered.
public enum ErrorCorrection: String, CaseIterable, Hashable, Sendable {
    /// About 7 % of the codewords may be wrong (level L).
    case low
    /// About 15 % (level M).
    case medium
    /// About 25 % (level Q).
    case quartile
    /// About 30 % (level H).
    case high

    /// The two bits that stand for the level in the format information.
    var formatBits: UInt16 {
        switch self {
        case .low: 0b01
        case .medium: 0b00
        case .quartile: 0b11
        case .high: 0b10
        }
    }

    /// The place in a row of the table of blocks.
    var index: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .quartile: 2
        case .high: 3
        }
    }
}
