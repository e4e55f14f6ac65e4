import FoundationEssentials
import Intake
import Observations
import Testing

/// HELM's own files, where they are at hand.
@Suite struct HELMFilesTests {
    private static let data = ProcessInfo.processInfo.environment["WATTMARK_DATA"].map { $0 + "/helm" }
    private static let isThere = data != nil

    @Test(
        "Every number of every file of a release is stored, and those that are null are not",
        .enabled(if: isThere, "WATTMARK_DATA is not set"),
        arguments: [
            // folder, dataset, release, files, numbers
            ("helm_classic", "HELM Classic", "v0.4.0", 67, 11_420), ("helm_lite", "HELM Lite", "v1.13.0", 91, 6_455),
        ])
    func exports(folder: String, dataset: String, release: String, files: Int, numbers: Int) throws {
        let paths = try Self.files(in: try #require(Self.data) + "/" + folder)
        #expect(paths.count == files)
        var stored = 0
        var keys: Set<String> = []
        for path in paths {
            let read = try ReadFile(try IntakeFile(path: path))
            #expect(read.dataset.name == dataset)
            #expect(read.end.stated == release)
            #expect(read.found.refusals.isEmpty)
            #expect(read.found.entries.count == 1)
            keys.formUnion(read.found.entries.map(\.key))
            for observation in read.found.entries.flatMap(\.observations) {
                stored += 1
                // Times of Classic are denoised, those of Lite observed: no metric is both.
                #expect(
                    !observation.metric.name.hasSuffix(
                        folder == "helm_lite" ? "denoised_runtime" : "__inference_runtime"))
            }
        }
        #expect(stored == numbers)
        #expect(keys.count == files)
    }

    @Test(
        "Every statistic of a run is stored or has no value", .enabled(if: isThere, "WATTMARK_DATA is not set"),
        arguments: [("commonsense", 79), ("mmlu", 158), ("narrative_qa", 146)])
    func runs(start: String, numbers: Int) throws {
        let read = try ReadFile(try IntakeFile(path: try Self.run(start) + "/stats.json"))
        #expect(read.found.refusals.isEmpty)
        #expect(read.found.entries.reduce(0) { $0 + $1.observations.count } == numbers)
    }

    @Test("No file of a run that holds test instances is read", .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func instances() throws {
        for start in ["commonsense", "mmlu", "narrative_qa"] {
            for name in ["per_instance_stats.json", "scenario_state.json"] {
                let file = try IntakeFile(path: try Self.run(start) + "/" + name)
                let error = #expect(throws: IntakeError.self) { try ReadFile(file) }
                #expect(error?.withheld == "hold test instances, which the publisher asks not to show")
            }
        }
    }

    @Test(
        "Every run time and every number on training is stored", .enabled(if: isThere, "WATTMARK_DATA is not set"),
        arguments: [
            ("inference_denoised_runtimes", "HELM denoised run times", 108, 126),
            ("inference_idealized_runtimes", "HELM idealized run times", 532, 532),
            ("training_efficiency", "HELM training efficiency", 14, 28),
        ])
    func efficiency(name: String, dataset: String, entries: Int, numbers: Int) throws {
        let path = try #require(Self.data) + "/efficiency_data/\(name).json"
        let read = try ReadFile(try IntakeFile(path: path))
        #expect(read.dataset.name == dataset)
        #expect(read.found.refusals.isEmpty)
        #expect(read.found.entries.count == entries)
        #expect(read.found.entries.reduce(0) { $0 + $1.observations.count } == numbers)
    }

    private static func run(_ start: String) throws -> String {
        let folder = try #require(data) + "/native-runs"
        let name = try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(start) }
        return folder + "/" + (try #require(name))
    }

    private static func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).flatMap { name in
            name.hasSuffix(".json") ? [folder + "/" + name] : try files(in: folder + "/" + name)
        }
    }
}
