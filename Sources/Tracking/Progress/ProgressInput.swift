public import Telemetry

/// Where the progress of a command comes from.
public protocol ProgressInput: LoopInput {
    /// What it told last.
    var latest: ProgressText? { get }
}
