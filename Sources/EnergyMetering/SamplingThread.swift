import Footprint

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A thread that does something again and again: one of its own, since a block may keep all others busy.
enum SamplingThread {
    private final class Work: Sendable {
        let turn: @Sendable () -> TimeSpan?
        init(_ turn: @escaping @Sendable () -> TimeSpan?) { self.turn = turn }
    }

    /// Calls `turn` until it gives `nil`, sleeping between for as long as it says.
    static func start(_ turn: @escaping @Sendable () -> TimeSpan?) {
        let work = Unmanaged.passRetained(Work(turn))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let code = pthread_create(&thread, nil, { SamplingThread.run($0) }, work.toOpaque())
        guard code == 0 else {
            // Without a thread the ends of the blocks are the only samples, which counters need no more of.
            work.release()
            return
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
    }

    private static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let pointer else { return nil }
        let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
        while let pause = work.turn() { usleep(UInt32(min(pause.seconds, 60) * 1e6)) }
        return nil
    }
}
