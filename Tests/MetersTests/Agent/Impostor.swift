import Foundation
import LocalSockets
import Synchronization
import TestSupport

/// Something that listens where an agent should, and gives every client the same answer to whatever it says.
final class Impostor: Sendable {
    private let isStopped = Mutex(false)
    private let ended = DispatchSemaphore(value: 0)

    init(path: String, answer: String) throws {
        let listener = Mutex<SocketListener?>(try SocketListener(path: path))
        Thread.detachNewThread { [self] in
            listener.withLock { listener in
                guard let open = listener.take() else { return }
                var limits = LineServer.Limits()
                limits.perSecond = 1 << 24
                let server = LineServer(open, limits: limits)
                while !isStopped.withLock({ $0 }) {
                    for event in server.receive(at: ProcessInfo.processInfo.systemUptime) {
                        guard case .line(_, let client) = event else { continue }
                        for line in answer.split(separator: "\n") { server.send(String(line), to: client) }
                    }
                    usleep(1_000)
                }
            }
            ended.signal()
        }
    }

    func stop() {
        isStopped.withLock { $0 = true }
        ended.wait()
    }
}
