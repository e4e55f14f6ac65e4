import Testing

@testable import Downloads

@Suite struct DownloadFolderTests {
    @Test(
        "Downloads are kept where the user keeps what can be fetched again",
        arguments: [
            (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/wattmark/downloads"),
            (["XDG_CACHE_HOME": "relative", "HOME": "/h"], "/h/.cache/wattmark/downloads"),
            (["HOME": "/h"], "/h/.cache/wattmark/downloads"),
        ])
    func path(environment: [String: String], path: String) throws {
        #expect(DownloadFolder(environment: environment)?.path == path)
    }

    @Test("A process without a home has no such folder")
    func homeless() {
        #expect(DownloadFolder(environment: [:]) == nil)
    }
}
