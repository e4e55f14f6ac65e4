public import ArgumentParser

/// The root of the command line.
public struct Wattmark: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "wattmark",
        abstract: "Energy and carbon of large language models, with the evidence for every number.",
        discussion: """
            Start with:
              wattmark compare Examples/chatcrew.yaml
              wattmark track -- python train.py
              wattmark estimate train --parameters 70B --tokens 2T --accelerator H100

            Exit codes: 0 done, 1 failed, 2 wrong usage, 3 data refused.
            """,
        version: "0.1.0",
        subcommands: [
            CompareCommand.self, EstimateCommand.self, TrackCommand.self, RunsCommand.self, ImportCommand.self,
            SourcesCommand.self, LedgerCommand.self, DoctorCommand.self,
            AgentCommand.self, BestStartCommand.self, GridCommand.self,
            HardwareCommand.self, ModelsCommand.self, MatchCommand.self, AnalyzeCommand.self, ReportCommand.self,
            RateCommand.self, LabelCommand.self, VerifyCommand.self, KeysCommand.self, EquivalentsCommand.self,
            ConfigCommand.self, ReferenceCommand.self,
        ]
    )

    public init() {}

    /// Parses the process's arguments, runs the command they name and exits with its code.
    public static func run() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            ExitCodes.leave(0)
        } catch {
            ExitCodes.leave(because: error)
        }
    }
}
