import Footprint

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A command that was started, with the terminal, the streams and the process group of its parent.
struct ChildCommand {
    let process: pid_t

    /// Starts the command; it is looked for on `PATH`.
    ///
    /// - Parameters:
    ///   - environment: Added to the tracker's own, or replacing it by name.
    ///   - descriptors: Of this process, by the number they have in the command's.
    static func start(
        _ command: [String], environment: [String: String], descriptors: [Int32: Int32] = [:]
    ) throws(TrackingError) -> ChildCommand {
        guard let program = command.first, !program.isEmpty else { throw .commandNotFound("") }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The tracker ignores a closed pipe; a command expects to be ended by it.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        // A thread of a pool blocks most signals, and a child inherits its thread's mask.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (theirs, ours) in descriptors { posix_spawn_file_actions_adddup2(&actions, ours, theirs) }

        var process: pid_t = 0
        let result = withCStrings(command) { arguments in
            withCStrings(merged(environment)) { variables in
                posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
            }
        }
        switch result {
        case 0: return ChildCommand(process: process)
        case ENOENT: throw .commandNotFound(program)
        case EACCES, ENOEXEC, EISDIR, ENOTDIR: throw .commandNotExecutable(program, reason: text(of: result))
        default: throw .cannotStart(program, reason: text(of: result))
        }
    }

    func send(_ signal: Int32) { kill(process, signal) }

    private static func merged(_ added: [String: String]) -> [String] {
        var lines: [String] = []
        var pointer = environ
        while let entry = pointer.pointee {
            let line = String(cString: entry)
            if added[String(line.prefix { $0 != "=" })] == nil { lines.append(line) }
            pointer += 1
        }
        return lines + added.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    private static func withCStrings<R>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
    ) -> R {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    private static func text(of code: Int32) -> String { String(cString: strerror(code)) }
}

/// How a command ended, and what its waited-for processes used.
public struct CommandEnd: Sendable, Hashable {
    /// The exit code; 128 + the signal that ended it, as shells have it.
    public let exitCode: Int32
    /// The signal that ended it.
    public let signal: Int32?

    /// Reads the status of `wait`.
    init(status: Int32) {
        let low = status & 0x7F
        signal = low == 0 ? nil : low
        exitCode = low == 0 ? (status >> 8) & 0xFF : 128 + low
    }
}

/// Processes that ended below this one and were waited for.
enum ReapedProcesses {
    /// Waits for what has ended, without waiting for any that has not.
    ///
    /// - Parameter withOrphans: All that ended below this process, and not the command alone.
    /// - Returns: The end of `process`, if it is among them.
    static func collect(watching process: pid_t, withOrphans: Bool) -> CommandEnd? {
        var end: CommandEnd?
        var status: Int32 = 0
        while true {
            let ended = waitpid(withOrphans ? -1 : process, &status, WNOHANG)
            if ended == process { end = CommandEnd(status: status) }
            if ended <= 0 && !(ended < 0 && errno == EINTR) { return end }
        }
    }

    /// Processor time of all processes that were waited for, with their own waited-for descendants.
    static var processorTime: TimeSpan {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        #else
            getrusage(RUSAGE_CHILDREN, &usage)
        #endif
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> TimeSpan {
        .seconds(Double(time.tv_sec) + Double(time.tv_usec) / 1e6)
    }
}
