import Foundation

/// A folder that holds a made-up `/proc`, deleted when the value goes.
final class StoredProc {
    let root: String

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.path + "/wattmark-proc-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root + "/proc", withIntermediateDirectories: true)
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: root + "/proc/" + name, atomically: true, encoding: .utf8)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: root + "/proc/" + name) }

    /// Two sockets with two logical processors each.
    static func cpuinfo(_ name: String, flags: String = "fpu sse2", sockets: Int = 2) -> String {
        (0..<2 * sockets).map { number in
            """
            processor\t: \(number)
            model name\t: \(name)
            physical id\t: \(number / 2)
            flags\t\t: \(flags)

            """
        }.joined(separator: "\n")
    }

    /// The ticks of each logical processor: user, idle.
    static func stat(_ ticks: [(user: Int, idle: Int)]) -> String {
        "cpu  1 2 3 4 5 6 7 8 9 10\n"
            + ticks.enumerated().map { "cpu\($0) \($1.user) 0 0 \($1.idle) 0 0 0 0 0 0\n" }.joined()
            + "intr 1234\n"
    }
}
