import CProcess
import Footprint
public import Meters

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Serves an agent until the process is told to end: the thread that waits for clients, for the clock and for signals.
public struct AgentLoop {
    private let server: AgentServer

    public init(_ server: AgentServer) { self.server = server }

    /// - Returns: The signal that ended it: the terminal's, or that of the service manager.
    public func run() throws(TrackingError) -> Int32 {
        let signals = cprocess_catch_signals()
        guard signals >= 0 else { throw .cannotWatch(reason: String(cString: strerror(errno))) }
        defer { cprocess_release_signals() }
        while true {
            let now = SystemClock.now()
            server.serve(at: now)
            let descriptors = [signals] + server.descriptors
            cprocess_wait(descriptors, Int32(descriptors.count), server.patience(at: SystemClock.now()).seconds)
            var signal = cprocess_signal()
            while cprocess_next_signal(signals, &signal) == 1 {
                if [SIGINT, SIGTERM, SIGQUIT, SIGHUP].contains(signal.number) { return signal.number }
            }
        }
    }
}
