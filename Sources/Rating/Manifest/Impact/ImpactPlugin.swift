/// One of the plugins that a manifest names, as far as it can be computed here.
struct ImpactPlugin: Sendable {
    enum Step: Sendable {
        case multiply([String], into: String)
        case sum([String], into: String)
        case sci(functionalUnit: String)
        /// The device from the inputs, as up to version 0.6.
        case embodiedOfInputs
        /// The device from the configuration, as since 0.7.
        case embodiedOfConfiguration(emissions: Double, lifespan: Double, into: String)
        case unknown(method: String)
    }

    var step: Step

    static func all(in plugins: NodeReader) -> [String: ImpactPlugin] {
        var result: [String: ImpactPlugin] = [:]
        for entry in plugins.node.entries ?? [] { result[entry.key] = ImpactPlugin(entry.value) }
        return result
    }

    private init(_ node: ManifestNode) {
        let method = node["method"]?.scalar ?? ""
        let isBuiltin = ["builtin", "builtins"].contains(node["path"]?.scalar ?? "")
        let config = node["config"] ?? node["global-config"]
        let inputs = (config?["input-parameters"]?.items ?? []).compactMap(\.scalar)
        let output = config?["output-parameter"]?.scalar
        // A mapping renames parameters; what it means differs between versions.
        guard isBuiltin, node["mapping"].map(\.isNothing) ?? true else {
            step = .unknown(method: method)
            return
        }
        switch method {
        case "Multiply" where !inputs.isEmpty && output != nil: step = .multiply(inputs, into: output ?? "")
        case "Sum" where !inputs.isEmpty && output != nil: step = .sum(inputs, into: output ?? "")
        case "Sci" where config?["functional-unit"]?.scalar != nil:
            step = .sci(functionalUnit: config?["functional-unit"]?.scalar ?? "")
        case "SciEmbodied":
            let emissions = config?["baseline-emissions"]?.scalar.flatMap { ExactDecimal.value($0) }
            let lifespan = config?["lifespan"]?.scalar.flatMap { ExactDecimal.value($0) }
            if let emissions, let lifespan {
                step = .embodiedOfConfiguration(
                    emissions: emissions, lifespan: lifespan, into: output ?? "embodied-carbon")
            } else {
                step = .embodiedOfInputs
            }
        default: step = .unknown(method: method)
        }
    }

    /// The parameter that it adds to an observation and its value; `nil` where an input is missing.
    func result(_ values: [String: Double]) -> (key: String, value: Double)? {
        switch step {
        case .multiply(let names, let output):
            return known(names, values).map { (output, $0.reduce(1, *)) }
        case .sum(let names, let output):
            return known(names, values).map { (output, $0.reduce(0, +)) }
        case .sci(let unit):
            guard let carbon = values[ManifestKey.carbon], let units = values[unit], units > 0 else { return nil }
            return (ManifestKey.sci, carbon / units)
        case .embodiedOfInputs:
            guard let device = ImpactDevice(values), let duration = values[ManifestKey.duration] else { return nil }
            return (
                ManifestKey.embodied,
                device.emissions * (duration / device.lifespan) * (device.reserved / device.total)
            )
        case .embodiedOfConfiguration(let emissions, let lifespan, let output):
            // Other sizes than those of its baseline server would change the device.
            guard let duration = values[ManifestKey.duration], lifespan > 0,
                ["vCPUs", "memory", "ssd", "hdd", "gpu", "time"].allSatisfy({ values[$0] == nil })
            else { return nil }
            return (output, emissions * (values[ManifestKey.usage] ?? 1) * (duration / lifespan))
        case .unknown: return nil
        }
    }

    private func known(_ names: [String], _ values: [String: Double]) -> [Double]? {
        let found = names.compactMap { values[$0] }
        return found.count == names.count ? found : nil
    }
}

/// The hardware of an observation, as `SciEmbodied` takes it from the inputs: virtual processors, if given, in preference.
struct ImpactDevice: Sendable, Equatable {
    var emissions: Double
    var lifespan: Double
    var reserved: Double
    var total: Double

    init?(_ values: [String: Double]) {
        guard let emissions = values[ManifestKey.emissions], let lifespan = values[ManifestKey.lifespan],
            let reserved = values["vcpus-allocated"] ?? values[ManifestKey.reserved],
            let total = values["vcpus-total"] ?? values[ManifestKey.total], emissions >= 0, lifespan > 0,
            reserved > 0, total > 0
        else { return nil }
        self.emissions = emissions
        self.lifespan = lifespan
        self.reserved = reserved
        self.total = total
    }
}
