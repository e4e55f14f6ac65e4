import HTTPRequests
import Testing

@testable import Downloads

@Suite struct DownloadErrorTests {
    @Test("Each failure says what happened and what to do")
    func sentences() throws {
        let source = DownloadSource(name: "n", address: try #require(HTTPAddress("https://h/x.csv")))
        let cases: [(DownloadError.Problem, String)] = [
            (.disk(path: "/x", reason: "Is a directory"), "‘/x’ cannot be written: Is a directory."),
            (.webPage, "h sent a page for people, not the file; a login or a portal may stand between."),
            (.empty, "h sent an empty file."),
            (.unexpected("another range"), "h answered another range, which was not asked for."),
            (.http(HTTPError(.status(418), host: "h")), "h answered 418."),
            (
                .http(HTTPError(.noLibrary(""), host: "h")),
                "libcurl is missing, so nothing can be fetched; install it (apt-get install libcurl4)."
            ),
        ]
        for (problem, sentence) in cases {
            #expect(DownloadError(problem, of: source).description == "n was not fetched: " + sentence)
        }
    }
}
