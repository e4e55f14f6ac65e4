import FoundationEssentials
import Intake
import Observations
import Testing

/// The publishers' own files, where they are at hand.
@Suite struct SourceFormatsTests {
    private static let data = ProcessInfo.processInfo.environment["WATTMARK_DATA"]
    private static let isThere = data != nil

    @Test(
        "Every row of a published file is stored or refused with a reason",
        .enabled(if: isThere, "WATTMARK_DATA is not set"),
        arguments: [
            // file, format, rows, refused rows, refused cells
            ("open-llm-leaderboard/v2-2025-02.csv", "open-llm-leaderboard", 3827, 0, 0),
            ("open-llm-leaderboard/v2-2024-10.csv", "open-llm-leaderboard", 1500, 0, 0),
            ("open-llm-leaderboard/v2-2024-10.parquet", "open-llm-leaderboard", 1500, 0, 0),
            ("open-llm-leaderboard/v1-2023-09.csv", "open-llm-leaderboard-v1", 1291, 0, 0),
            ("open-llm-leaderboard/v2-2025-07-co2-only.json", "open-llm-leaderboard", 4576, 0, 0),
            ("epoch/all_ai_models-2025-03.csv", "epoch", 2228, 3, 0),
            ("epoch/notable_ai_models-2024-07.csv", "epoch", 825, 0, 0),
            ("epoch/notable_ai_models-2026-01.csv", "epoch", 976, 0, 3),
            ("epoch/large_scale_ai_models-2025-12.csv", "epoch", 473, 0, 0),
            ("helm/native-runs/narrative_qa-model=openai_gpt2/stats.json", "helm", 6, 0, 0),
            (
                "helm/native-runs/mmlu-subject=philosophy,method=multiple_choice_joint,model=openai_gpt2/stats.json",
                "helm", 6, 0, 0
            ),
            (
                "helm/native-runs/"
                    + "commonsense-dataset=hellaswag,method=multiple_choice_joint,model=eleutherai_pythia-1b-v0/stats.json",
                "helm", 3, 0, 0
            ),
            ("helm/efficiency_data/inference_denoised_runtimes.json", "helm-run-times", 108, 0, 0),
            ("helm/efficiency_data/inference_idealized_runtimes.json", "helm-run-times", 532, 0, 0),
            ("helm/efficiency_data/training_efficiency.json", "helm-training", 14, 0, 0),
        ])
    func counts(path: String, format: String, rows: Int, refusedRows: Int, refusedCells: Int) throws {
        let read = try ReadFile(try IntakeFile(path: try #require(Self.data) + "/" + path))
        #expect(read.format == format)
        #expect(read.found.entries.count + read.found.refusedRows == rows)
        #expect(read.found.refusedRows == refusedRows)
        #expect(read.found.refusals.count - read.found.refusedRows == refusedCells)
        #expect(Set(read.found.entries.map(\.key)).count == read.found.entries.count)
    }

    @Test(
        "The Parquet and the CSV of one vintage hold identical entries",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func parquetAndCSV() throws {
        let folder = try #require(Self.data) + "/open-llm-leaderboard/"
        let csv = try ReadFile(try IntakeFile(path: folder + "v2-2024-10.csv")).found.entries
        let parquet = try ReadFile(try IntakeFile(path: folder + "v2-2024-10.parquet")).found.entries
        #expect(csv.count == 1500)
        // Entry by entry: a difference is then a readable one.
        #expect(csv.count == parquet.count)
        for (one, other) in zip(csv, parquet) where one != other {
            Issue.record("\(one.key): the CSV and the Parquet differ")
        }
    }

    @Test(
        "Of the leaderboard of February 2025, 74 repeated names are kept apart by their keys",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func repeatedNames() throws {
        let path = try #require(Self.data) + "/open-llm-leaderboard/v2-2025-02.csv"
        let entries = try ReadFile(try IntakeFile(path: path)).found.entries
        #expect(entries.count == 3827)
        #expect(entries.count - Set(entries.map(\.model.name)).count == 74)
        #expect(Set(entries.map(\.key)).count == 3827)
    }

    @Test(
        "The ragged file is refused at its one bad row; without that row the others are read",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func ragged() throws {
        let path = try #require(Self.data) + "/epoch/notable_ai_models-2025-05-ragged.csv"
        let error = #expect(throws: IntakeError.self) { try ReadFile(try IntakeFile(path: path, name: "ragged.csv")) }
        #expect(
            error?.description
                == "ragged.csv, line 24: row 6 cannot be read: it has 383 fields, and the header 368; mend it, "
                + "or leave such rows out with --skip-bad-rows.")
        let read = try ReadFile(try IntakeFile(path: path, options: ReadingOptions(skipBadRows: true)))
        #expect(read.found.entries.count == 953)
        #expect(read.found.refusedRows == 1)
    }
}
