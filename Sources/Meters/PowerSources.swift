public import Catalog
public import Telemetry

/// The power sources of a machine: sensors first, models for what no sensor sees.
public struct PowerSources: Sendable {
    /// What is used, each component once.
    public let sources: [any PowerSource]
    /// What was looked for and cannot be used, and why.
    public let refused: [PowerSourceError]
    /// What no source sees, as a factor on the rest; `nil` if the catalog lacks it.
    public let restOfSystem: RestOfSystem?

    /// Looks for all sources.
    ///
    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine.
    ///   - agent: Path of the agent's socket, for users who may not read RAPL; `nil` leaves it out.
    public init(root: String = "/", catalog: ReferenceCatalog = .embedded, agent: String? = nil) {
        var found: [any PowerSource] = []
        var refused: [PowerSourceError] = []
        func seen(_ kind: Component.Kind) -> Bool {
            found.contains { $0.channels.contains { $0.component.kind == kind } }
        }
        func attempt(_ find: () throws -> any PowerSource) {
            do {
                found.append(try find())
            } catch let error as PowerSourceError {
                refused.append(error)
            } catch {
                refused.append(PowerSourceError("catalog", .faulty, finding: "\(error)"))
            }
        }
        attempt { try RAPLSource.find(root: root) }
        if let agent, AgentSource.isWanted(agent, after: refused) { attempt { try AgentSource.find(at: agent) } }
        if !seen(.processor) { attempt { try ProcessorLoadSource.find(root: root, catalog: catalog) } }
        if !seen(.memory) { attempt { try MemoryModelSource.find(root: root, catalog: catalog) } }
        sources = found
        self.refused = refused
        restOfSystem = try? RestOfSystem(catalog)
    }
}
