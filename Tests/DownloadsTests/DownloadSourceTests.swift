import HTTPRequests
import Testing

@testable import Downloads

@Suite struct DownloadSourceTests {
    @Test(
        "The name of the file is the end of its address, and never a path",
        arguments: [
            ("https://epoch.ai/data/all_ai_models.csv", "all_ai_models.csv"),
            ("https://example.org/a/b.parquet?download=true#top", "b.parquet"),
            ("https://example.org/a/..", "download"), ("https://example.org", "download"),
            ("https://example.org/a/", "download"), ("https://example.org/%2e%2e%2fx", "2e-2e-2fx"),
        ])
    func fileName(address: String, name: String) throws {
        #expect(DownloadSource(name: "n", address: try #require(HTTPAddress(address))).fileName == name)
    }

    @Test("An address without a name has a folder of its own, the same each time")
    func address() throws {
        let one = DownloadSource(try #require(HTTPAddress("https://example.org/a.csv")))
        let other = DownloadSource(try #require(HTTPAddress("https://example.org/b/a.csv")))
        #expect(one.name.hasPrefix("example.org-"))
        #expect(one.name.utf8.count == "example.org-".utf8.count + 8)
        #expect(one.name != other.name)
        #expect(one == DownloadSource(one.address))
    }
}
