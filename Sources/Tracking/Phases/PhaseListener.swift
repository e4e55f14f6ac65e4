public import Ledger
public import Telemetry

/// Who is told of the phases that a program marks.
public protocol PhaseListener: AnyObject {
    func phaseBegan(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem)
    func phaseEnded(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem)
    /// The connection of a client is closed.
    func clientLeft(_ client: Int, at moment: Moment)
    /// A sentence that belongs to the run.
    func note(_ text: String)
}

extension PhaseAccount.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notOpen(let name): "the phase ‘\(name)’ was ended and had not begun"
        case .tooManyOpen(let most): "\(most) phases are open already, and no more are taken"
        case .tooMany(let most): "the run has \(most) phases already, and no more are kept"
        }
    }
}
