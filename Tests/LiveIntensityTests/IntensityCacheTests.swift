import Footprint
import FoundationEssentials
import GridSeries
import TestSupport
import Testing

@testable import LiveIntensity

@Suite struct IntensityCacheTests {
    private let provider = try? BritishCarbonIntensity(zone: nil)

    @Test("What is kept is found again by the same provider, and by no other")
    func kept() throws {
        let folder = try TemporaryFolder()
        let provider = try #require(provider)
        let cache = IntensityCache(folder: folder.path + "/new")
        let series = try provider.read(Array(Recorded.britishLatest.utf8), now: Recorded.now)
        cache.keep(.init(series: series, fetched: Recorded.now), of: provider)
        let found = try #require(cache.answer(of: provider))
        #expect(found.fetched == Recorded.now)
        #expect(found.series.intensity(at: Recorded.now)?.text() == "150 g/kWh")
        #expect(cache.answer(of: try BritishCarbonIntensity(zone: "London")) == nil)
    }

    @Test(
        "A file that is damaged, of another version or absurd is as good as none",
        arguments: [
            "", "{", "[]", "{\"version\":2,\"fetched_s\":1,\"intervals\":[]}",
            "{\"version\":1,\"fetched_s\":1,\"intervals\":[]}",
            "{\"version\":1,\"fetched_s\":1,\"intervals\":[{\"start_s\":1,\"end_s\":2,\"intensity_g_per_kwh\":99999,\"is_forecast\":false}]}",
        ])
    func damaged(text: String) throws {
        let folder = try TemporaryFolder()
        let provider = try #require(provider)
        try text.write(toFile: folder.path + "/\(provider.key).json", atomically: true, encoding: .utf8)
        #expect(IntensityCache(folder: folder.path).answer(of: provider) == nil)
    }

    @Test("A folder that cannot be written keeps nothing, and harms nothing")
    func unwritable() throws {
        let provider = try #require(provider)
        let cache = IntensityCache(folder: "/proc/wattmark")
        let series = try provider.read(Array(Recorded.britishLatest.utf8), now: Recorded.now)
        cache.keep(.init(series: series, fetched: Recorded.now), of: provider)
        #expect(cache.answer(of: provider) == nil)
    }

    @Test("The folder is in the XDG cache, else in the home, else nowhere")
    func folders() {
        #expect(IntensityCache(environment: ["XDG_CACHE_HOME": "/c"])?.folder == "/c/wattmark/intensity")
        #expect(IntensityCache(environment: ["HOME": "/home/ada"])?.folder == "/home/ada/.cache/wattmark/intensity")
        #expect(IntensityCache(environment: [:]) == nil)
    }
}
