/// Random draws on as many threads as there are cores, with the same result on any number of them.
public enum Draws {
    /// Calls `body` once for each draw, with the draw's own generator, and gives the results in the order of draws.
    ///
    /// - Parameters:
    ///   - chunk: So many draws are made one after the other; `space` gives each chunk its own working space.
    ///   - space: The working space of a chunk, made anew for each.
    public static func collect<Space, Result: Sendable>(
        _ count: Int, seed: UInt64, chunk: Int = 64,
        space make: @escaping @Sendable @autoclosure () -> Space,
        _ body: @escaping @Sendable (inout SeededGenerator, inout Space) -> Result
    ) async -> [Result] {
        await collect(count, chunk: chunk, space: make()) { draw, space in
            var generator = SeededGenerator(seed: seed, draw: draw)
            return body(&generator, &space)
        }
    }

    /// Calls `body` once for each number from 0 on and gives the results in their order: what needs no chance.
    public static func collect<Space, Result: Sendable>(
        _ count: Int, chunk: Int = 64,
        space make: @escaping @Sendable @autoclosure () -> Space,
        _ body: @escaping @Sendable (Int, inout Space) -> Result
    ) async -> [Result] {
        let size = max(1, chunk)
        let chunks = (max(0, count) + size - 1) / size
        let parts = await withTaskGroup(of: (Int, [Result]).self) { group in
            for number in 0..<chunks {
                group.addTask {
                    var space = make()
                    let first = number * size
                    return (number, (first..<min(first + size, count)).map { body($0, &space) })
                }
            }
            var parts = [[Result]](repeating: [], count: chunks)
            for await (number, results) in group { parts[number] = results }
            return parts
        }
        return parts.flatMap { $0 }
    }
}
