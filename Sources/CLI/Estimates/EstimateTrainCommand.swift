import ArgumentParser
import Footprint
import Reports
import Scenarios
import Studies

/// What a training emits.
struct EstimateTrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Estimate what a training emits.",
        discussion: """
            The processor time is given, or processors and duration; or it is computed from
            FLOP (6 × parameters × tokens). A model of the catalog brings what is published
            of its training.

            Examples:
              wattmark estimate train --parameters 70B --tokens 2T --accelerator H100 \\
                --grid FR
              wattmark estimate train --processors 10_000 --duration 14.8days \\
                --power 330W --pue 1.1 --intensity 429g/kWh
              wattmark estimate train --model "Llama 2 70B" --grid SE --four-m
            """
    )

    @OptionGroup(title: "What is trained") var work: TrainingWorkOptions

    @Flag(help: "Add what a better model, machine, data centre and place could leave of it.")
    var fourM = false

    @OptionGroup(title: "Processors") var hardware: HardwareOptions
    @OptionGroup(title: "Place") var site: SiteOptions
    @OptionGroup(title: "Place") var water: WaterOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        var names = CatalogNames()
        let study = try study(&names)
        let answer = try inputs.answer { () throws(StudyError) in try study.answer() }
        let whatIf = answer.footprint.energy.flatMap {
            fourM ? FourMWhatIf(energy: $0, carbon: answer.footprint.operational) : nil
        }
        let document = Document(answer, whatIf: whatIf, context: try .of(names))
            .explaining([Explanation("Carbon of the training", answer.footprint.carbon)], if: output.explain)
        try output.write(document, csvTable: "estimate")
    }

    private func study(_ names: inout CatalogNames) throws -> TrainingEstimate {
        let published = try work.model.map { try PublishedTraining($0, hardware: hardware, &names) }
        var study = TrainingEstimate(
            hardware: work.efficiency != nil
                ? HardwareInputs()
                : try hardware.inputs(
                    &names, known: published?.accelerator, knownPower: published?.facts.trainingPower),
            site: try site.inputs(&names, water: water, published: published?.facts.trainingSite))
        work.fill(&study)
        published?.fill(&study, given: work, &names)
        // Peak and utilisation turn FLOP into time; beside a time they would say nothing.
        if study.operations == nil, study.parameters == nil, study.tokens == nil {
            study.hardware.peak = hardware.peak
        } else if study.efficiency == nil {
            study.modelUtilisation = study.modelUtilisation ?? StandIn.trainingUtilisation
        }
        return study
    }

    private var inputs: EstimateInputs {
        let isNamed = hardware.accelerator != nil
        var options = EstimateInputs.site
        options[.processorTime] = ["--processor-time"]
        options[.processors] = ["--processors"]
        options[.duration] = ["--duration"]
        options[.operations] = ["--flop"]
        options[.parameters] = ["--parameters"]
        options[.tokens] = ["--tokens"]
        options[.modelUtilisation] = ["--mfu"]
        options[.efficiency] = ["--efficiency"]
        options[.power] = isNamed ? ["--power"] : ["--accelerator", "--power"]
        options[.peak] = isNamed ? ["--peak"] : ["--accelerator", "--peak"]
        // The utilisation has a default, so nobody needs to give it.
        return EstimateInputs(options: options, optional: [.modelUtilisation], covered: isNamed ? [.peak] : [])
    }
}

/// The work of a training.
struct TrainingWorkOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Processors × hours: 1_000_000GPU-hours.", valueName: "time"),
        transform: quantity("--processor-time", .zeroOrMore))
    var processorTime: Estimate<ProcessorTime>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Number of processors.", valueName: "number"),
        transform: quantity("--processors", .aboveZero))
    var processors: Estimate<Count>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Time for which they work: 14.8days.", valueName: "time"),
        transform: quantity("--duration", .zeroOrMore))
    var duration: Estimate<TimeSpan>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("FLOP of the training: 3.14e23FLOP.", valueName: "flop"),
        transform: quantity("--flop", .zeroOrMore))
    var flop: Estimate<Operations>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Parameters used for each token: 70B.", valueName: "number"),
        transform: quantity("--parameters", .aboveZero))
    var parameters: Estimate<Count>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tokens read in training: 2T.", valueName: "number"),
        transform: quantity("--tokens", .zeroOrMore))
    var tokens: Estimate<Tokens>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Share of the peak rate that the model reaches (MFU); 30 % to 50 % if it is not given.",
            valueName: "share"),
        transform: quantity("--mfu", .shareAboveZero))
    var mfu: Estimate<Ratio>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("FLOP done for each joule, instead of peak and power: 400GFLOP/J.", valueName: "rate"),
        transform: quantity("--efficiency", .aboveZero))
    var efficiency: Estimate<OperationsPerEnergy>?

    @Option(help: ArgumentHelp("Model in the catalog: \"Llama 2 70B\".", valueName: "name"))
    var model: String?

    func validate() throws {
        try Exclusive.check(
            [("--model", model), ("--parameters", parameters.map { _ in "" })],
            because: "each is the number of parameters")
        for (name, isGiven) in [
            ("--processor-time", processorTime != nil), ("--duration", duration != nil),
        ] where isGiven {
            try Exclusive.check(
                [("--mfu", mfu.map { _ in "" }), (name, "")], because: "the utilisation turns FLOP into time")
        }
    }

    /// Whether time or FLOP are given, so that those of the catalog are not wanted.
    var isGiven: Bool { processorTime != nil || processors != nil || duration != nil || flop != nil }

    func fill(_ study: inout TrainingEstimate) {
        study.processorTime = processorTime
        study.processors = processors
        study.duration = duration
        study.operations = flop
        study.parameters = parameters
        study.tokens = tokens
        study.modelUtilisation = mfu
        study.efficiency = efficiency
    }
}
