import Reports
import Studies
import Testing

@testable import Reports

@Suite("Limitations of a study of returns")
struct ReturnsLimitationsTests {
    @Test("Rows of few bases are not taken for independent, and it says by how much errors grow")
    func clusters() async throws {
        let sentences = ReturnsLimitations(try await ReturnsSample.known.value).sentences
        #expect(sentences[0].hasPrefix("Rows are not independent: 80 rows go back to 16 bases. Errors by cluster are "))
    }

    @Test("Without clusters the errors are said to be too small")
    func independent() async throws {
        let sentences = ReturnsLimitations(try await ReturnsSample.independent.value).sentences
        #expect(sentences[0].hasPrefix("Rows are taken as independent"))
    }

    @Test("One base for all rows leaves errors that are too small, and says so")
    func oneBase() async throws {
        let sentences = ReturnsLimitations(try await ReturnsSample.flat.value).sentences
        #expect(sentences[0].hasPrefix("All rows go back to one base: errors by base cannot be computed"))
    }
}
