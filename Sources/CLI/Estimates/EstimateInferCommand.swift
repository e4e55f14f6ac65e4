import ArgumentParser
import Footprint
import Reports
import Scenarios
import Studies

/// What a service emits.
struct EstimateInferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer",
        abstract: "Estimate what answering so many requests emits.",
        discussion: """
            The energy comes from throughput and processors, from energy per token, or from
            parameters and FLOP per joule. Only tokens written are counted.

            Examples:
              wattmark estimate infer --tokens 18.25B --throughput 180tok/s \\
                --processors 4 --power 450W --intensity 260g/kWh
              wattmark estimate infer --requests 1M --tokens-per-request 300..600 \\
                --energy-per-token 0.8J/token --grid DE
              wattmark estimate infer --tokens 1B --model "Llama 2 70B" \\
                --efficiency 100..300GFLOP/J --region aws:eu-west-1
            """
    )

    @OptionGroup(title: "What is written") var demand: InferenceDemandOptions
    @OptionGroup(title: "How it is served") var serving: InferenceServingOptions
    @OptionGroup(title: "Processors") var hardware: HardwareOptions
    @OptionGroup(title: "Place") var site: SiteOptions
    @OptionGroup(title: "Place") var water: WaterOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        var names = CatalogNames()
        let needsHardware = serving.energyPerToken == nil && serving.efficiency == nil
        var study = InferenceEstimate(
            hardware: needsHardware ? try hardware.inputs(&names) : HardwareInputs(),
            site: try site.inputs(&names, water: water))
        study.tokens = demand.tokens
        study.requests = demand.requests
        study.tokensPerRequest = demand.tokensPerRequest
        study.throughput = serving.throughput
        study.processors = serving.processors
        study.energyPerToken = serving.energyPerToken
        study.efficiency = serving.efficiency
        study.parameters = try serving.parameters(&names)
        let answer = try inputs.answer { () throws(StudyError) in try study.answer() }
        let document = Document(answer, context: try .of(names))
            .explaining([Explanation("Carbon of the service", answer.footprint.carbon)], if: output.explain)
        try output.write(document, csvTable: "estimate")
    }

    private var inputs: EstimateInputs {
        var options = EstimateInputs.site
        options[.tokens] = ["--tokens"]
        options[.requests] = ["--requests"]
        options[.tokensPerRequest] = ["--tokens-per-request"]
        options[.throughput] = ["--throughput"]
        options[.processors] = ["--processors"]
        options[.power] = hardware.accelerator != nil ? ["--power"] : ["--accelerator", "--power"]
        options[.energyPerToken] = ["--energy-per-token"]
        options[.parameters] = serving.model != nil ? ["--parameters"] : ["--model", "--parameters"]
        options[.efficiency] = ["--efficiency"]
        return EstimateInputs(options: options)
    }
}

/// How much a service writes.
struct InferenceDemandOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tokens written: 18.25B.", valueName: "number"),
        transform: quantity("--tokens", .zeroOrMore))
    var tokens: Estimate<Tokens>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Number of requests: 1M.", valueName: "number"),
        transform: quantity("--requests", .aboveZero))
    var requests: Estimate<Count>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tokens written for each request.", valueName: "number"),
        transform: quantity("--tokens-per-request", .zeroOrMore))
    var tokensPerRequest: Estimate<Tokens>?
}

/// What writing a token takes.
struct InferenceServingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tokens per second of all processors together: 180tok/s.", valueName: "rate"),
        transform: quantity("--throughput", .aboveZero))
    var throughput: Estimate<TokenRate>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Number of processors.", valueName: "number"),
        transform: quantity("--processors", .aboveZero))
    var processors: Estimate<Count>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Energy of the computers for a token: 0.8J/token.", valueName: "energy"),
        transform: quantity("--energy-per-token", .zeroOrMore))
    var energyPerToken: Estimate<EnergyPerToken>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Parameters used for each token: 70B.", valueName: "number"),
        transform: quantity("--parameters", .aboveZero))
    var parameters: Estimate<Count>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("FLOP done for each joule: 100GFLOP/J.", valueName: "rate"),
        transform: quantity("--efficiency", .aboveZero))
    var efficiency: Estimate<OperationsPerEnergy>?

    @Option(help: ArgumentHelp("Model in the catalog, for its parameters.", valueName: "name"))
    var model: String?

    func validate() throws {
        try Exclusive.check(
            [("--model", model), ("--parameters", parameters.map { _ in "" })],
            because: "each is the number of parameters")
    }

    func parameters(_ names: inout CatalogNames) throws -> Estimate<Count>? {
        guard let model else { return parameters }
        let facts = try names.model(model)
        return facts.activeParameters ?? facts.parameters
    }
}
