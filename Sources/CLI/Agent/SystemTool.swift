#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Programs of the system that do what only they can: groups, services.
enum SystemTool {
    /// Runs a program to its end, with this one's streams.
    ///
    /// - Returns: Its exit code; 127 if it cannot be started.
    static func run(_ words: [String]) -> Int32 {
        guard let name = words.first else { return 127 }
        fflush(nil)
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, name, nil, nil, copies + [nil], environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return 127 }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Whether systemd manages this machine.
    static var hasSystemd: Bool { access("/run/systemd/system", F_OK) == 0 }

    static var isRoot: Bool { geteuid() == 0 }

    /// The number of a group; `nil` if there is none of the name.
    static func group(_ name: String) -> gid_t? { getgrnam(name)?.pointee.gr_gid }

    /// The file of the program that runs.
    static var program: String? {
        guard let real = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
