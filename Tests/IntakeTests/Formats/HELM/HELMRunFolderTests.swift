import Footprint
import Intake
import Observations
import Synchronization
import Testing

@Suite struct HELMRunFolderTests {
    private static let withInstances = [HELMFixture.instanceStats, HELMFixture.scenarioState, HELMFixture.instances]

    @Test("Files with test instances are refused by name, whatever the user takes them for", arguments: withInstances)
    func refused(text: String) throws {
        let file = try IntakeFile(name: "run/file.json", bytes: Array(text.utf8))
        for format in SourceFormats.known.map({ $0 as (any SourceFormat)? }) + [nil] {
            let error = #expect(throws: IntakeError.self) { try SourceFormats().recognise(file, as: format) }
            #expect(
                error
                    == IntakeError(
                        file: "run/file.json",
                        problem: "it holds test instances of HELM, which the publisher asks not to show",
                        advice: "import the stats.json of the run", isOfUnknownKind: true,
                        withheld: "hold test instances, which the publisher asks not to show"))
        }
    }

    @Test(
        "They are known by their beginning, even if its first text fills the sample",
        arguments: [
            #"{"adapter_spec": {"instructions": ""#, #"[{"input": {"text": ""#,
            #"[{"instance_id": "i", "request": {"prompt": ""#,
        ])
    func longTexts(start: String) throws {
        let text = start + String(repeating: "a", count: 200_000) + "\"}}]"
        let file = try IntakeFile(name: "file.json", bytes: Array(text.utf8))
        let error = #expect(throws: IntakeError.self) { try SourceFormats().recognise(file) }
        #expect(error?.withheld == "hold test instances, which the publisher asks not to show")
    }

    @Test("Of a file with test instances no more is read than the sample by which it is known")
    func sampleAlone() throws {
        let furthest = Mutex(0)
        let options = ReadingOptions { bytes in furthest.withLock { $0 = max($0, bytes) } }
        let one = HELMFixture.instances.dropFirst().dropLast()
        let text = "[" + Array(repeating: String(one), count: 20_000).joined(separator: ",") + "]"
        #expect(text.utf8.count > 3 << 20)
        let file = try IntakeFile(name: "instances.json", bytes: Array(text.utf8), options: options)
        #expect(throws: IntakeError.self) { try SourceFormats().recognise(file) }
        #expect(furthest.withLock { $0 } <= 256 << 10)
    }

    @Test("run_spec.json for itself holds no results, and says so")
    func spec() throws {
        let file = try IntakeFile(name: "run_spec.json", bytes: Array(HELMFixture.runSpec.utf8))
        let error = #expect(throws: IntakeError.self) { try SourceFormats().recognise(file) }
        #expect(error?.problem == "it describes a run of HELM and holds no results")
        #expect(error?.withheld == nil)
    }

    @Test("Nothing of a prompt, reference or completion is stored or told, not even in a refusal")
    func nothingShown() throws {
        let secret = HELMFixture.secret
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("exact_match", "0.5"),
                HELMFixture.statistic(secret, "0.5"),
                HELMFixture.statistic("f1_score", "0.5", split: secret),
                HELMFixture.statistic("f1_score", holding: #""count": 1, "mean": "\#(secret)""#),
                HELMFixture.statistic("f1_score", "0.5", perturbation: #"{"name": "\#(secret)"}"#),
                HELMFixture.statistic("f1_score", "0.5", perturbation: #"{"name": "typos", "text": "\#(secret)"}"#),
                #"{"name": "\#(secret)", "count": 1, "mean": 1}"#, #""\#(secret)""#,
            ]))
        #expect(read.found.entries.count == 2)
        #expect(read.found.refusals.count == 6)
        #expect(read.texts.count > 40)
        for word in secret.split(separator: " ") where word.count > 4 {
            #expect(!read.texts.contains { $0.contains(word) }, "\(word)")
        }
    }
}
