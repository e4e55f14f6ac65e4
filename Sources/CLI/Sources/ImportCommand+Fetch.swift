import Catalog
import Downloads
import FoundationEssentials
import Intake
import Observations
import Reports

extension ImportCommand {
    /// Fetches what is named and imports it; without a name, lists what there is and asks nothing over the network.
    func fetchAndImport() throws {
        guard let folder = DownloadFolder(environment: ProcessInfo.processInfo.environment) else {
            throw CommandFailure.failed("there is no folder to download to; set HOME or XDG_CACHE_HOME.")
        }
        if files.isEmpty { return try output.write(try Self.list(keptIn: folder)) }
        let format = try mappedTable()
        let outcome = try fetchAll(try FetchChoice.choices(files), to: folder)
        if !outcome.files.isEmpty {
            try bringIn(
                outcome.files.map(\.path), as: format, vintages: outcome.vintages, before: [.fetched(outcome.files)])
        }
        if let sentence = outcome.failure { throw CommandFailure.failed(sentence) }
    }

    private static func list(keptIn folder: DownloadFolder) throws -> Document {
        let files = try CatalogAccess.reading { try $0.datasetFiles() }
        var kept: [String: DownloadRecord] = [:]
        for choice in try FetchChoice.choices([FetchChoice.all]) {
            kept[choice.source.name] = folder.record(of: choice.source)
        }
        return .datasetFiles(files, kept: kept, nextStep: "Next: wattmark import --fetch \(files.first?.name ?? "all")")
    }

    private struct FetchOutcome {
        var files: [DownloadedFile] = []
        /// Of those files, by their paths.
        var vintages: [String: Vintage] = [:]
        var failures: [DownloadError] = []

        /// The sentence of the one that failed; of several the number, since each was told.
        var failure: String? {
            let count = files.count + failures.count
            if count == 1 { return failures.first?.description }
            return failures.isEmpty ? nil : "\(failures.count) of \(count) files were not fetched"
        }
    }

    private func fetchAll(_ choices: [FetchChoice], to folder: DownloadFolder) throws -> FetchOutcome {
        let download = Download(to: folder, now: Date().timeIntervalSince1970)
        let progress = FetchProgress(isShown: !output.quiet)
        var outcome = FetchOutcome()
        for choice in choices {
            defer { progress.end() }
            progress.begin(choice.source.name)
            do throws(DownloadError) {
                let file = try download.fetch(choice.source, report: progress.report)
                outcome.files.append(file)
                outcome.vintages[file.path] =
                    choice.release ?? file.day.map { Vintage($0, basis: .served) }
            } catch {
                outcome.failures.append(error)
                // One alone is told when the command ends.
                if choices.count > 1 { progress.end(saying: "\(error)") }
            }
        }
        return outcome
    }
}
