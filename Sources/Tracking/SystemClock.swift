import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The machine's clocks.
public enum SystemClock {
    public static func now() -> Moment {
        #if os(Linux)
            Moment(awake: read(CLOCK_MONOTONIC), elapsed: read(CLOCK_BOOTTIME), calendar: read(CLOCK_REALTIME))
        #else
            // Apple's monotonic clock counts sleep, its uptime clock does not.
            Moment(awake: read(CLOCK_UPTIME_RAW), elapsed: read(CLOCK_MONOTONIC), calendar: read(CLOCK_REALTIME))
        #endif
    }

    private static func read(_ clock: clockid_t) -> TimeSpan {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
    }
}
