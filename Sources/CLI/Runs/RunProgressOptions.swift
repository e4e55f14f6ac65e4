import ArgumentParser
import Footprint
import Telemetry
import Tracking

/// How a command tells its progress, for the forecast.
struct RunProgressOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Steps of the whole run, for the forecast.", valueName: "number"))
    var totalSteps: Double?

    @Option(help: ArgumentHelp("Epochs of the whole run, for the forecast.", valueName: "number"))
    var epochs: Double?

    @Option(
        help: ArgumentHelp("File whose last line tells the progress: 37/1000.", valueName: "file"),
        completion: .file())
    var progressFile: String?

    @Option(help: ArgumentHelp("Descriptor the command writes progress to: echo 37/1000 >&3.", valueName: "number"))
    var progressFd: Int32?

    @Option(
        help: ArgumentHelp(
            "Regular expression for progress in the command's output: 'step (\\d+)/(\\d+)'.", valueName: "pattern"))
    var progressPattern: String?

    func validate() throws {
        try Exclusive.check(
            [("--total-steps", totalSteps.map { _ in "" }), ("--epochs", epochs.map { _ in "" })],
            because: "each is the length of the run")
        try Exclusive.check(
            [
                ("--progress-file", progressFile), ("--progress-fd", progressFd.map { _ in "" }),
                ("--progress-pattern", progressPattern),
            ], because: "progress comes from one place")
        if let total, !(total > 0 && total.isFinite) {
            throw ValidationError("‘\(total)’ is no length of a run; allowed is more than 0")
        }
        if let progressFd, !(3...255).contains(progressFd) {
            throw ValidationError("‘--progress-fd \(progressFd)’ is out of range; allowed is 3 to 255")
        }
    }

    var total: Double? { totalSteps ?? epochs }

    func input() throws -> (any ProgressInput)? {
        if let progressFile { return ProgressFile(path: progressFile) }
        if let progressFd { return ProgressDescriptor(number: progressFd) }
        guard let progressPattern else { return nil }
        do throws(ProgressPatternError) {
            return try ProgressOutput(pattern: progressPattern)
        } catch {
            throw CommandFailure.wrongUsage("\(error)")
        }
    }
}
