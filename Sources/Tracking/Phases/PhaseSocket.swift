import Footprint
public import LocalSockets
public import Telemetry

/// Listens for the phases and the progress that a command marks (Docs/Phases.md), and never waits for it.
///
/// The command finds the socket by `WATTMARK_SOCKET`. It lies in a folder that only its user may enter.
public final class PhaseSocket: ProgressInput {
    public static let variable = "WATTMARK_SOCKET"

    public private(set) var latest: ProgressText?
    public private(set) var wantsReading = false
    /// To be set before the command starts.
    public weak var listener: (any PhaseListener)?
    private var server: LineServer?
    private let folder: PrivateFolder
    private var problems: Set<String> = []
    /// More different problems are answered, and not noted.
    static let mostProblems = 20
    private static let lastTurns = 32

    /// Little at a time, so that a flood of marks delays no sample.
    public static var limits: LineServer.Limits {
        var limits = LineServer.Limits()
        limits.perTurn = 4_096
        limits.perSecond = 131_072
        return limits
    }

    /// - Parameter places: Folders for the socket, the best first.
    public init(in places: [String], limits: LineServer.Limits = PhaseSocket.limits) throws(SocketError) {
        folder = try PrivateFolder(in: places)
        server = LineServer(try SocketListener(path: folder.socketPath), limits: limits)
    }

    deinit { server = nil }

    /// What the command needs to find the socket.
    public var environment: [String: String] { [Self.variable: folder.socketPath] }

    public var descriptors: [Int32] { server?.descriptors ?? [] }

    public func receive(at moment: Moment) {
        wantsReading = false
        for event in server?.receive(at: moment.awake.seconds) ?? [] {
            switch event {
            case .opened: break
            case .line(let line, let client): take(line, from: client, at: moment)
            case .faultyLine(let fault, let client):
                server?.send("error \(fault)", to: client)
                problem("\(fault)")
            case .closed(let client, let fault):
                listener?.clientLeft(client, at: moment)
                if let fault { problem("\(fault)") }
            case .refused(let fault): problem("\(fault)")
            }
        }
    }

    /// Takes what the command left to be read, and the socket and its folder away.
    public func close() {
        for _ in 0..<Self.lastTurns { receive(at: SystemClock.now()) }
        server = nil
        folder.remove()
    }

    private func take(_ line: String, from client: Int, at moment: Moment) {
        do {
            switch try PhaseMessage(line) {
            case .begin(let name):
                try listener?.phaseBegan(name, by: client, at: moment)
                wantsReading = true
            case .end(let name):
                try listener?.phaseEnded(name, by: client, at: moment)
                wantsReading = true
            case .progress(let progress): latest = progress
            case .note(let text): listener?.note("The command says: \(text)")
            }
        } catch {
            server?.send("error \(error)", to: client)
            problem("\(error)")
        }
    }

    /// Notes a problem, each once.
    private func problem(_ reason: String) {
        guard problems.count < Self.mostProblems, problems.insert(reason).inserted else { return }
        let more = problems.count == Self.mostProblems ? " Other problems are not noted." : ""
        listener?.note("A mark of a phase was not taken: \(reason)\(reason.hasSuffix("?") ? "" : ".")\(more)")
    }
}
