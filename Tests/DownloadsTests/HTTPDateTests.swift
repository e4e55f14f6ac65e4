import Testing

@testable import Downloads

@Suite struct HTTPDateTests {
    @Test("The day of a server's date is read")
    func day() {
        #expect(HTTPDate.day(of: "Wed, 21 Oct 2015 07:28:00 GMT") == "2015-10-21")
        #expect(HTTPDate.day(of: "Sat, 01 Feb 2025 00:00:00 GMT") == "2025-02-01")
    }

    @Test(
        "What is no date, or of a server without a clock, is none",
        arguments: ["", "yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 41 Oct 2015 07:28:00 GMT", "2015-10-21"])
    func none(text: String) {
        #expect(HTTPDate.day(of: text) == nil)
    }
}
