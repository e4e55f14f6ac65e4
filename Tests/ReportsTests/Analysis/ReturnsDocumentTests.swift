import Reports
import Studies
import Testing

@Suite("The document of a study of returns")
struct ReturnsDocumentTests {
    private func text(_ returns: Task<Returns, any Error>) async throws -> String {
        Document(try await returns.value).text(TerminalStyle(width: 400))
    }

    @Test("It says what was found of the rise, the break and the gain")
    func findings() async throws {
        let text = try await text(ReturnsSample.known)
        #expect(text.contains("Score rises by 2.2 points per doubling of parameters, 95 %"))
        #expect(text.contains("At 16 B the slope changes from 10"))
        #expect(text.contains("the gain per doubling falls, from"))
    }

    @Test("Without clusters the F test decides, and no bases are spoken of")
    func independent() async throws {
        let text = try await text(ReturnsSample.independentBreak)
        #expect(
            text.contains("with HC3 errors); 25 rows lie above it, 55 below. Rows taken as independent, F(1, 77) = "))
        #expect(!text.contains("bases"))
    }

    @Test("A rise that is not shown is said to be none, with its interval and one full stop")
    func flat() async throws {
        let finding = try await text(ReturnsSample.flat).split(separator: "\n").first {
            $0.contains("No change of score")
        }
        #expect(finding?.contains("points per doubling, 95 %") == true)
        #expect(finding?.hasSuffix(".") == true && finding?.hasSuffix("..") == false)
    }

    @Test("A break that cannot be looked for is said with its reason, and none that was not asked for")
    func noBreak() async throws {
        #expect(
            try await text(ReturnsSample.beyond).contains(
                "No break could be looked for: 80 rows lie below the break and 0 above"))
        #expect(!(try await text(ReturnsSample.withoutBreak)).contains("break"))
    }

    @Test("Rows, sources, line, curves, break, gain, other methods, parts, diagnostics, limitations and credits follow")
    func sections() async throws {
        let document = Document(try await ReturnsSample.known.value)
        #expect(
            document.sections.map(\.key) == [
                "findings", "rows", "variables", "clusters", "coefficients", "curves", "curve_coefficients", "break",
                "marginal_gain", "slopes", "parts", "diagnostics", "limitations", "credits",
            ])
    }

    @Test("Nothing is wider than a terminal of 80 columns")
    func narrow() async throws {
        let text = Document(try await ReturnsSample.known.value, inFull: false).text(TerminalStyle(width: 80))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
