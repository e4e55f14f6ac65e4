/// Which modules of the data are inverted, so that a code has no large areas of one shade.
///
/// The numbers are those of ISO/IEC 18004, "Data mask patterns".
enum MaskPattern: Int, CaseIterable, Hashable, Sendable {
    case chequered
    case rows
    case columns
    case diagonals
    case bricks
    case grid
    case diamonds
    case meadow

    func inverts(row: Int, column: Int) -> Bool {
        let product = row * column
        return switch self {
        case .chequered: (row + column) % 2 == 0
        case .rows: row % 2 == 0
        case .columns: column % 3 == 0
        case .diagonals: (row + column) % 3 == 0
        case .bricks: (row / 2 + column / 3) % 2 == 0
        case .grid: product % 2 + product % 3 == 0
        case .diamonds: (product % 2 + product % 3) % 2 == 0
        case .meadow: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }
}
