public import Footprint

/// What a table says of one of its columns. Every output (terminal, JSON, CSV, Markdown, HTML) is made from this alone.
///
/// ```swift
/// Column.estimate("carbon", "total", CarbonMass.self).key == "carbon_g"
/// ```
public struct Column: Sendable {
    /// The name in JSON and CSV: snake case, ending in the exported unit.
    public var key: String
    /// The name for people, without the unit.
    public var header: String
    public var kind: Kind
    /// The unit to print in; `nil` where it is chosen to suit the column's values.
    public var unit: PrintedUnit?
    /// Columns of one group are printed in one unit, so that a reader can add them up.
    public var unitGroup: String?
    /// The unit of JSON and CSV.
    public var exported: ExportedUnit
    public var visibility: Visibility

    public enum Kind: Sendable {
        case text
        case list
        case number(any Quantity.Type, NumberStyle)
        case estimate(any Quantity.Type)
        case flag
    }

    /// Which digits of a plain number are printed.
    public enum NumberStyle: Sendable, Hashable {
        case significant(Int)
        case decimals(Int)
        /// At most so many significant digits, without zeros at the end: 1,230 and 0.25.
        case plain(Int)
        /// Whole from 100 up, three significant digits below: 17,246 users, 1.25 replicas.
        case readable
    }

    public enum Visibility: Sendable, Hashable {
        case always
        /// Left out on a narrow terminal, the highest number first.
        case ifRoom(Int)
        /// In JSON and CSV only.
        case dataOnly
    }

    init(
        key: String, header: String, kind: Kind, exported: ExportedUnit = ExportedUnit("", 1),
        visibility: Visibility
    ) {
        self.key = key
        self.header = header
        self.kind = kind
        self.exported = exported
        self.visibility = visibility
    }
}

extension Column {
    public static func text(_ key: String, _ header: String, visibility: Visibility = .always) -> Column {
        Column(key: key, header: header, kind: .text, visibility: visibility)
    }

    public static func list(_ key: String, _ header: String, visibility: Visibility = .always) -> Column {
        Column(key: key, header: header, kind: .list, visibility: visibility)
    }

    public static func flag(_ key: String, _ header: String, visibility: Visibility = .always) -> Column {
        Column(key: key, header: header, kind: .flag, visibility: visibility)
    }

    /// Plain numbers of a quantity. The key's ending comes from the exported unit: "power" and `Power` give `power_w`.
    public static func number(
        _ stem: String, _ header: String, _ quantity: any Quantity.Type = Count.self, style: NumberStyle = .readable,
        exported: ExportedUnit? = nil, visibility: Visibility = .always
    ) -> Column {
        let exported = exported ?? .canonical(of: quantity)
        return Column(
            key: exported.key(stem), header: header, kind: .number(quantity, style), exported: exported,
            visibility: visibility)
    }

    /// Estimates of a quantity, each with its range and method. The key ends in the exported unit.
    public static func estimate(
        _ stem: String, _ header: String, _ quantity: any Quantity.Type, exported: ExportedUnit? = nil,
        visibility: Visibility = .always
    ) -> Column {
        let exported = exported ?? .canonical(of: quantity)
        return Column(
            key: exported.key(stem), header: header, kind: .estimate(quantity), exported: exported,
            visibility: visibility)
    }

    /// The same column printed in one given unit: accuracy in percent.
    public func printed(in unit: PrintedUnit) -> Column {
        var copy = self
        copy.unit = unit
        return copy
    }

    /// The same column printed in the unit that all columns of the group share.
    public func sharingUnit(_ group: String) -> Column {
        var copy = self
        copy.unitGroup = group
        return copy
    }

    /// The quantity of a column of numbers or estimates.
    var quantity: (any Quantity.Type)? {
        switch kind {
        case .number(let quantity, _), .estimate(let quantity): quantity
        case .text, .list, .flag: nil
        }
    }
}

extension PrintedUnit {
    /// Shares as people read them: 0.852 is 85.2 %.
    public static let percent = PrintedUnit("%", 0.01)
}
