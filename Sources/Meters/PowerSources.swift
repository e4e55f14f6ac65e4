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
    /// What says whose the accelerators among the sources are.
    public let acceleratorLoads: [any AcceleratorLoads]

    /// Looks for all sources.
    ///
    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine. Another one has no NVIDIA driver, unless one is given.
    ///   - agent: Path of the agent's socket, for users who may not read RAPL; `nil` leaves it out.
    ///   - environment: Of the command, whose variables say which cards it may use.
    ///   - nvidia: The NVIDIA driver; `nil` loads that of this machine.
    public init(
        root: String = "/", catalog: ReferenceCatalog = .embedded, agent: String? = nil,
        environment: [String: String] = [:],
        nvidia: NVMLLibrary? = nil
    ) {
        var found = FoundSources()
        var loads: [any AcceleratorLoads] = []
        #if os(macOS)
            if root == "/" { found.attempt { try AppleSource.find() } }
        #endif
        found.attempt { try RAPLSource.find(root: root) }
        if let agent, !found.sees(.processor), AgentSource.isWanted(agent, after: found.refused) {
            found.attempt { try AgentSource.find(at: agent) }
        }
        if !found.sees(.processor) { found.attempt { try SocketPowerSource.find(root: root) } }
        if !found.sees(.processor) { found.attempt { try ProcessorLoadSource.find(root: root, catalog: catalog) } }
        if !found.sees(.memory) { found.attempt { try MemoryModelSource.find(root: root, catalog: catalog) } }
        found.attempt {
            guard let library = try nvidia ?? (root == "/" ? NVMLLibrary.load() : nil) else { return nil }
            let source = try NVMLSource.find(library)
            loads.append(NVMLLoads(library, environment: environment))
            return source
        }
        // Cards of two makers in one machine are numbered on.
        let firstIndex = found.firstFreeAccelerator
        found.attempt {
            let source = try KernelCardSource.find(root: root, firstIndex: firstIndex)
            loads.append(KernelCardLoads(source, root: root))
            return source
        }
        found.attempt { try SupplyMeterSource.find(root: root) }
        if !found.sees(.supply) { found.attempt { try BatterySource.find(root: root) } }
        sources = found.sources
        refused = found.refused
        acceleratorLoads = loads
        restOfSystem = try? RestOfSystem(catalog)
    }
}

/// What was found so far.
private struct FoundSources {
    private(set) var sources: [any PowerSource] = []
    private(set) var refused: [PowerSourceError] = []

    func sees(_ kind: Component.Kind) -> Bool {
        sources.contains { $0.channels.contains { $0.component.kind == kind } }
    }

    var firstFreeAccelerator: Int {
        let taken = sources.flatMap(\.channels).filter { $0.component.kind == .accelerator }
        return (taken.compactMap(\.component.index).max() ?? -1) + 1
    }

    /// - Parameter find: Gives `nil` where there is nothing to look for.
    mutating func attempt(_ find: () throws -> (any PowerSource)?) {
        do {
            guard let source = try find() else { return }
            sources.append(source)
            refused += source.leftOut
        } catch let error as PowerSourceError {
            refused.append(error)
        } catch {
            refused.append(PowerSourceError("catalog", .faulty, finding: "\(error)"))
        }
    }
}
