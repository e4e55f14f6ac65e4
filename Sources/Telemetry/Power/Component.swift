/// A part of a machine whose power is metered or modelled: a processor socket, the memory, an accelerator.
///
/// The text form is the key in the ledger and in every file: `processor-0`, `memory`, `accelerator-3`, `system`.
public struct Component: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case processor, memory, accelerator
        /// The platform as its board sees it (the domain psys of RAPL): processors, memory, the rest of the board, and not
        /// the accelerators, which have a supply of their own.
        case system
        /// All that the machine draws, accelerators included: a battery that feeds it, a meter at its power supply.
        case supply
        /// Board, fans, storage, losses of the power supply: what no meter here sees.
        case restOfSystem = "rest-of-system"
    }

    public let kind: Kind
    /// The socket or device, from 0; `nil` where a machine has one of the kind or the number is unknown.
    public let index: Int?

    public init(_ kind: Kind, _ index: Int? = nil) {
        self.kind = kind
        self.index = index
    }

    /// Reads the text form; `nil` if it is not one.
    public init?(_ text: String) {
        if let kind = Kind(rawValue: text) {
            self.init(kind)
            return
        }
        guard let dash = text.lastIndex(of: "-"), let kind = Kind(rawValue: String(text[..<dash])),
            let index = Int(text[text.index(after: dash)...]), index >= 0
        else { return nil }
        self.init(kind, index)
    }
}

extension Component: CustomStringConvertible {
    public var description: String { index.map { "\(kind.rawValue)-\($0)" } ?? kind.rawValue }
}
