import FoundationEssentials
import JSONText
import TestSupport
import Testing

@Suite("JSON that others published", .enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
struct PublishedJSONTests {
    /// Counted with Python 3.11's json.
    @Test("A list of records is read one record at a time, in chunks of any size", arguments: [1_000, 65_536])
    func records(chunk: Int) throws {
        let folder = try #require(Repository.publishedData)
        var rest = Array(
            try Data(contentsOf: URL(filePath: folder + "/open-llm-leaderboard/v2-2025-07-co2-only.json")))[...]
        var reader = JSONReader(file: "co2.json") {
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        var (count, first) = (0, nil as JSONValue?)
        try reader.elements { reader, _ in
            let record = try reader.value()
            count += 1
            first = first ?? record
        }
        try reader.finish()
        #expect(count == 4_576)
        #expect(first?["eval_name"]?.text == "0-hero_Matter-0.2-7B-DPO_bfloat16")
        #expect(first?["CO2_cost_kg"]?.double == 1.219174164123715)
    }
}
