import Footprint
import Foundation
import LocalSockets
import Synchronization
import Telemetry
import TestSupport

@testable import Meters

/// An agent with made-up meters on a thread of its own, over a real socket.
final class RunningAgent: Sendable {
    let path: String
    private let isStopped = Mutex(false)
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameter readings: Of the meters, by the time since the agent began.
    init(
        path: String, instance: String = UUID().uuidString, channels: [PowerChannel]? = nil,
        readings: @escaping @Sendable (Moment) -> [PowerReading]
    ) throws {
        self.path = path
        // The socket is there when this returns.
        let listener = Mutex<SocketListener?>(try SocketListener(path: path, mode: 0o660))
        let source =
            channels.map { FakeSource(channels: $0, readings: readings) } ?? FakeSource(readings: readings)
        Thread.detachNewThread { [self] in
            listener.withLock { listener in
                guard let open = listener.take() else { return }
                let server = AgentServer(
                    [source], server: LineServer(open, limits: AgentServer.limits), instance: instance)
                while !isStopped.withLock({ $0 }) {
                    server.serve(at: Self.now)
                    usleep(1_000)
                }
            }
            ended.signal()
        }
    }

    /// A counter that rises by 100 J in each second.
    static func steady(_ path: String, instance: String = UUID().uuidString) throws -> RunningAgent {
        try RunningAgent(path: path, instance: instance) { [.energy(.joules(100 * $0.awake.seconds))] }
    }

    func stop() {
        isStopped.withLock { $0 = true }
        ended.wait()
    }

    static var now: Moment { .at(ProcessInfo.processInfo.systemUptime) }
}
