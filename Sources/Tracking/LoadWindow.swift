import Footprint
import Telemetry

/// The stretch over which loads are compared: from sample to sample, and at high rates over at least half a second, since
/// the system counts processor time in ticks of 0.01 s.
struct LoadWindow {
    /// Shorter stretches hold too few ticks to share energy by.
    static let shortest = TimeSpan.seconds(0.5)

    private var anchor: (load: MachineLoad, time: TimeSpan)?
    private var earlier: MachineLoad?

    /// Adds what was read now; gives the load to compare it with, `nil` for the first.
    mutating func add(_ load: MachineLoad, at time: TimeSpan) -> MachineLoad? {
        guard let anchor else {
            self.anchor = (load, time)
            return nil
        }
        guard time - anchor.time >= Self.shortest else { return earlier ?? anchor.load }
        earlier = anchor.load
        self.anchor = (load, time)
        return anchor.load
    }
}
