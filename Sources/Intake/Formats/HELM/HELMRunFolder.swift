/// The files of a run of HELM beside its statistics: none of them is read for itself.
///
/// Those that hold test instances (prompts, references, completions) are not read beyond the sample by which they are
/// known: HELM's publisher asks that test instances are never shown in plain text, so that no model is trained on them.
enum HELMRunFolder {
    static let withheld = "hold test instances, which the publisher asks not to show"

    /// Why a file is not read, whatever the user takes it for; `nil` for all other files.
    static func refusal(of file: IntakeFile, _ sample: FileSample) -> IntakeError? {
        guard let outline = sample.outline else { return nil }
        if holdsInstances(outline) {
            return IntakeError(
                file: file.name, problem: "it holds test instances of HELM, which the publisher asks not to show",
                advice: "import the stats.json of the run", isOfUnknownKind: true, withheld: withheld)
        }
        if outline.has("scenario_spec", "adapter_spec") {
            return IntakeError(
                file: file.name, problem: "it describes a run of HELM and holds no results",
                advice: "import the stats.json beside it", isOfUnknownKind: true)
        }
        return nil
    }

    private static func holdsInstances(_ outline: JSONOutline) -> Bool {
        // per_instance_stats.json, display_predictions.json, display_requests.json
        let isOfInstances =
            outline.has("[].instance_id")
            && ["train_trial_index", "stats", "request", "predicted_text"].contains { outline.has("[].\($0)") }
        // scenario_state.json; its long specification may fill the sample.
        let isState = outline.has("request_states") || outline.has("adapter_spec") && !outline.has("scenario_spec")
        // instances.json; its first text may fill the sample.
        let isInstances = outline.has("[].input", "[].references") || outline.has("[].input.text")
        return isOfInstances || isState || isInstances
    }
}
