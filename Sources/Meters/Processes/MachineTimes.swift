#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Time of all processors since the machine started, in ticks, from the first line of `/proc/stat`.
///
/// Waiting for input and output is not work. Time of guests is already in that of users. Stolen time, which another
/// virtual machine had, is capacity that was not used here.
struct MachineTimes: Hashable {
    let busy: Int64
    let total: Int64

    static var ticksPerSecond: Double { Double(max(1, sysconf(Int32(_SC_CLK_TCK)))) }

    /// - Returns: `nil` for text that has no such line.
    init?(statistics bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.starts(with: Array("cpu ".utf8)) else { return nil }
        var fields = NumberScanner(bytes, from: 4)
        guard let user = fields.next(), let nice = fields.next(), let system = fields.next(), let idle = fields.next()
        else { return nil }
        let waiting = fields.next() ?? 0
        let interrupts = (fields.next() ?? 0) + (fields.next() ?? 0)
        let stolen = fields.next() ?? 0
        busy = user + nice + system + interrupts
        total = busy + idle + waiting + stolen
    }
}
