/// The time that a group of logical processors spent, in ticks of the kernel since it started.
struct ProcessorTimes: Sendable, Hashable {
    /// At work: user (guests are in it already), nice, system and both kinds of interrupts.
    var busy: UInt64 = 0
    /// Idle, waiting for a disk, or taken by the host of a virtual machine.
    var other: UInt64 = 0

    /// The times of each socket, from the text of `/proc/stat`.
    static func bySocket(_ text: String, socketOf: [Int: Int]) -> [Int: ProcessorTimes] {
        var times: [Int: ProcessorTimes] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("cpu") {
            let fields = line.split(separator: " ")
            guard let number = Int(fields[0].dropFirst(3)), let socket = socketOf[number] else { continue }
            // user nice system idle iowait irq softirq steal guest guest_nice
            let ticks = fields.dropFirst().prefix(8).compactMap { UInt64($0) }
            guard ticks.count >= 4 else { continue }
            let at = { (place: Int) in place < ticks.count ? ticks[place] : 0 }
            times[socket, default: ProcessorTimes()].busy &+= ticks[0] &+ ticks[1] &+ ticks[2] &+ at(5) &+ at(6)
            times[socket, default: ProcessorTimes()].other &+= ticks[3] &+ at(4) &+ at(7)
        }
        return times
    }

    /// The share at work since an earlier moment; `nil` if no tick has passed. Counters that fell count as still.
    func load(since earlier: ProcessorTimes) -> Double? {
        let worked = busy >= earlier.busy ? busy - earlier.busy : 0
        let waited = other >= earlier.other ? other - earlier.other : 0
        let (total, overflow) = worked.addingReportingOverflow(waited)
        return total > 0 && !overflow ? Double(worked) / Double(total) : nil
    }
}
