import Reports
import Testing

@Suite struct FrontierDocumentTests {
    @Test("The finding, the distance and what the shares are of stand in sentences")
    func sentences() async throws {
        let text = Document(try await FrontierSample.study()).text(TerminalStyle(width: 200))
        #expect(text.contains("3 of 5 rows are on the frontier of score and evaluation carbon."))
        #expect(
            text.contains(
                "Of the others, half have at least 2.0 times the evaluation carbon that a row as good has, and half miss "
                    + "at least 3.5 points at their evaluation carbon."))
        #expect(text.contains("of 200 draws of clusters of rows with replacement (seed 1)"))
        #expect(text.contains("The values have no bounds"))
    }

    @Test("With bounds the members have a share that says something, and the sentence on missing bounds is gone")
    func bounds() async throws {
        let text = Document(try await FrontierSample.study(FrontierSample.bounded)).text(TerminalStyle(width: 200))
        #expect(!text.contains("The values have no bounds") && text.contains("‘Share’: of 200 draws"))
    }

    @Test("Members come by rising cost, with share and size; sizes and limitations follow")
    func tables() async throws {
        let text = Document(try await FrontierSample.study()).text(TerminalStyle(width: 200))
        let (small, seven) = (
            try #require(text.firstRange(of: "a/small")), try #require(text.firstRange(of: "b/seven"))
        )
        #expect(small.lowerBound < seven.lowerBound)
        #expect(text.contains("below 1 B") && text.contains("4–9 B") && text.contains("not known"))
        #expect(text.contains("evaluation_carbon is a proxy: estimated, not measured."))
        #expect(text.contains("A frontier is made of extremes"))
    }

    @Test("People are shown as many of the others as they asked for, programs get all")
    func limit() async throws {
        let document = Document(try await FrontierSample.study(), limit: 1)
        #expect(!document.text(TerminalStyle(width: 200)).contains("b/eight"))
        #expect(document.json.contains("b/eight"))
    }

    @Test("Of parameters the key says that they are in thousand millions")
    func parameters() async throws {
        let json = Document(try await FrontierSample.study(x: "parameters")).json
        #expect(json.contains("\"x_billions\": 0.5") && json.contains("\"best_x_billions\": 7"))
    }

    @Test("Operations are printed and exported in FLOP, with an exponent instead of a row of zeros")
    func operations() async throws {
        let document = Document(try await FrontierSample.study(FrontierSample.trained, x: "flop"))
        #expect(document.text(TerminalStyle(width: 200)).contains("2e21"))
        #expect(document.json.contains("\"x_flop\": 2e+21"))
    }

    @Test("Without shares the reason stands there")
    func noShares() async throws {
        let study = try await FrontierSample.study(Array(FrontierSample.entries.prefix(2)))
        let text = Document(study).text(TerminalStyle(width: 200))
        #expect(text.contains("How sure members are is not known. The rows form 1 cluster"))
    }

    @Test("Where all rows are members nothing is said of others")
    func allMembers() async throws {
        let study = try await FrontierSample.study([FrontierSample.entries[0], FrontierSample.entries[2]])
        let text = Document(study).text(TerminalStyle(width: 200))
        #expect(text.contains("2 of 2 rows are on the frontier") && !text.contains("Of the others"))
        #expect(!text.contains("Nearest to the frontier"))
    }
}
