import Dispatch
import Synchronization

/// Lets a command wait for work that runs on all cores.
enum Waiting {
    /// The result of asynchronous work; the thread of the command waits for it.
    static func result<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let outcome = Outcome<Value>()
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                let value = try await work()
                outcome.state.withLock { $0 = .success(value) }
            } catch {
                outcome.state.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        done.wait()
        guard let result = outcome.state.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }

    private final class Outcome<Value: Sendable>: Sendable {
        let state = Mutex<Result<Value, any Error>?>(nil)
    }
}
