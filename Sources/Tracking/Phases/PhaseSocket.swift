import Footprint
public import LocalSockets
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The socket over which a command marks its phases and tells its progress: `WATTMARK_SOCKET` in its environment.
///
/// It lies in a folder that only this user can enter. Whatever is sent, the tracker neither waits nor grows: so many
/// connections, so many bytes at a time.
public final class PhaseSocket: ProgressInput {
    public private(set) var latest: ProgressText?
    public let path: String
    private let folder: String
    private let listener: ListeningSocket
    private var connections: [SocketConnection] = []
    /// Told of every mark; set before the command starts.
    public weak var marks: (any PhaseMarks)?
    private var wantsSample = false

    static let mostConnections = 64

    /// - Parameter folders: Where the socket may lie; the first that serves is taken.
    /// - Throws: Why none does.
    public init(in folders: [String]) throws(SocketError) {
        var failure = SocketError(.other(code: ENOENT, text: "no folder for it"), path: "wattmark")
        for place in folders {
            Self.removeAbandoned(in: place)
            var template = Array((place + "/wattmark-\(getpid())-XXXXXX").utf8CString)
            guard mkdtemp(&template) != nil else { continue }
            let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            do throws(SocketError) {
                listener = try ListeningSocket(path: folder + "/socket")
                self.folder = folder
                path = listener.path
                return
            } catch {
                rmdir(folder)
                failure = error
            }
        }
        throw failure
    }

    deinit { remove() }

    /// Removes the socket's file and its folder; what was sent before is still there to be received.
    public func remove() {
        unlink(path)
        rmdir(folder)
    }

    /// Removes what trackers that were killed have left.
    private static func removeAbandoned(in place: String) {
        guard let directory = opendir(place) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let words = name.split(separator: "-")
            guard words.count == 3, words[0] == "wattmark", let process = Int32(words[1]), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            // Of another user's, nothing can be removed.
            unlink("\(place)/\(name)/socket")
            rmdir("\(place)/\(name)")
        }
    }

    public var descriptors: [Int32] { [listener.descriptor] + connections.map(\.descriptor) }

    public var environment: [String: String] { ["WATTMARK_SOCKET": path] }

    public func takeSampleRequest() -> Bool {
        defer { wantsSample = false }
        return wantsSample
    }

    public func receive(at moment: Moment) {
        while connections.count < Self.mostConnections, let connection = listener.accept() {
            connections.append(connection)
        }
        connections.removeAll { connection in
            let received = connection.receive()
            for line in received.lines where !line.isEmpty { answer(connection) { try take(line, at: moment) } }
            if received.isTooLong { answer(connection) { throw PhaseProblem.tooLong } }
            return received.isClosed
        }
    }

    /// Says what is wrong to whoever sent it; what is right is not answered.
    private func answer(_ connection: SocketConnection, _ work: () throws -> Void) {
        do { try work() } catch { _ = connection.send("error \(error)") }
    }

    private func take(_ line: String, at moment: Moment) throws {
        switch try PhaseMessage(line) {
        case .begin(let name):
            try marks?.begin(phase: name, at: moment)
            wantsSample = true
        case .end(let name):
            try marks?.end(phase: name, at: moment)
            wantsSample = true
        case .progress(let progress): latest = progress
        case .note(let text): marks?.note(text)
        }
    }
}

/// What a command's marks are told to.
public protocol PhaseMarks: AnyObject {
    func begin(phase: String, at moment: Moment) throws
    func end(phase: String?, at moment: Moment) throws
    func note(_ text: String)
}
