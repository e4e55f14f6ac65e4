import ArgumentParser
import Catalog
import Footprint
import Reports

/// Looks up accelerators, server processors and facts about making servers.
struct HardwareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hardware",
        abstract: "Look up accelerators, server processors and the carbon of making them.",
        discussion: """
            Peak rates are dense. The design power (TDP) is what a chip is built for; its
            mean in use is lower.

              wattmark hardware H100 A100 "EPYC 9654"
              wattmark hardware --kind embodied
            """
    )

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case accelerator
        case cpu
        case embodied
    }

    @Argument(help: "Names of accelerators, processors or hardware factors.")
    var names: [String] = []

    @Option(help: "List all rows of a kind.")
    var kind: Kind?

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if names.isEmpty == (kind == nil) {
            throw ValidationError(
                "name one or more parts, or list all of a kind, as in ‘wattmark hardware --kind accelerator’")
        }
    }

    func run() throws {
        let found = try CatalogAccess.reading { try rows(of: $0) }
        try options.write(found.document.explaining(found.explanations, if: options.explain))
    }

    private func rows(of catalog: ReferenceCatalog) throws -> HardwareFound {
        switch kind {
        case .accelerator: HardwareFound(accelerators: try catalog.accelerators())
        case .cpu: HardwareFound(processors: try catalog.serverProcessors())
        case .embodied: HardwareFound(factors: try catalog.embodiedHardware())
        case nil: try HardwareFound(names, in: catalog)
        }
    }
}
