import FoundationEssentials
import Testing

@testable import Reports

@Suite("Reading labels back")
struct LabelReadingTests {
    private func read(_ svg: String) throws -> LabelReading { try LabelReading(svg: Array(svg.utf8)) }

    private func trouble(_ svg: String) -> LabelReadingError.Reason? {
        do {
            _ = try LabelReading(svg: Array(svg.utf8))
            return nil
        } catch { return error.reason }
    }

    private let frame =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" data-format=\"1\" data-size=\"card\" data-theme=\"light\">"
        + "<title>t</title><desc>d</desc>"

    @Test("Every label comes back whole: claims, captions, code, manifest, size and theme")
    func roundTrip() throws {
        for label in try SampleLabels.labels() {
            let reading = try read(label.svg)
            #expect(reading.claims == label.claims)
            #expect(reading.captions == label.captions)
            #expect(reading.code == label.code)
            #expect(reading.embedded == SampleLabels.manifest)
            #expect((reading.size, reading.theme) == (label.size, label.theme))
            #expect((reading.title, reading.description) == (label.title, label.description))
            #expect(reading.differences(from: label).isEmpty)
        }
    }

    @Test("A label whose line ends were changed is the same label")
    func lineEnds() throws {
        let label = try Label(content: SampleLabels.long, code: SampleLabels.code(), embedded: "a: 1\nb: 2\n")
        let reading = try read(label.svg.replacing("\n", with: "\r\n"))
        #expect(reading.embedded == "a: 1\nb: 2\n")
        #expect(reading.differences(from: label).isEmpty)
    }

    @Test("One changed letter of a claim is named with both texts")
    func changedClaim() throws {
        let label = try Label(content: SampleLabels.usual, code: SampleLabels.code())
        let reading = try read(label.svg.replacing(">0.0212</text>", with: ">0.0112</text>"))
        #expect(
            reading.differences(from: label) == [
                LabelDifference(
                    .claim(.score), found: "0.0112 gCO2eq per 1,000 output tokens",
                    expected: "0.0212 gCO2eq per 1,000 output tokens")
            ])
    }

    @Test(
        "Whatever is changed, the part is named",
        arguments: [
            ("<title>Carbon rating A", "<title>Carbon rating B", "title"),
            ("Rating A on a scale", "Rating B on a scale", "description"),
            (">Category<", ">Categories<", "captions"), ("a: 1", "a: 2", "manifest"),
            (">measured<", ">estimated<", "method"), ("fill=\"#00664f\"", "fill=\"#4f8a10\"", "drawing"),
            ("data-theme=\"light\"", "data-theme=\"dark\"", "drawing"), ("h1v1h-1zM", "h2v1h-2zM", "QR code"),
        ])
    func changedPart(before: String, after: String, name: String) throws {
        let label = try Label(content: SampleLabels.usual, code: SampleLabels.code(), embedded: "a: 1")
        let place = try #require(label.svg.firstRange(of: before))
        var svg = label.svg
        svg.replaceSubrange(place, with: after)
        #expect(try read(svg).differences(from: label).map(\.name) == [name])
    }

    @Test("A text that was added outside of the claims is found among the captions")
    func addedText() throws {
        let label = try Label(content: SampleLabels.usual, code: nil)
        let svg = label.svg.replacing("</svg>", with: "<text x=\"20\" y=\"20\">certified</text></svg>")
        #expect(try read(svg).differences(from: label).map(\.name) == ["captions"])
    }

    @Test("A claim that was taken out is found")
    func missingClaim() throws {
        let label = try Label(content: SampleLabels.usual, code: nil)
        let lines = label.svg.split(separator: "\n").filter { !$0.contains("data-claim=\"range\"") }
        let reading = try read(lines.joined(separator: "\n") + "\n")
        #expect(
            reading.differences(from: label) == [
                LabelDifference(.claim(.range), found: nil, expected: "0.015 to 0.031")
            ])
    }

    @Test("What a label never holds is refused with its reason")
    func refused() {
        let close = "</svg>"
        let cases: [(String, LabelReadingError.Reason)] = [
            ("", .notSVG), ("hello", .notSVG), ("<html></html>", .notSVG),
            ("<!DOCTYPE svg>" + frame + close, .markup), ("<?xml version=\"1.0\"?>" + frame + close, .markup),
            (frame + "<!-- note -->" + close, .markup), (frame + "<![CDATA[x]]>" + close, .markup),
            (frame + "<text>&nbsp;</text>" + close, .entity("nbsp")),
            (frame + "<text>&#0;</text>" + close, .entity("#0")),
            (frame + "<text>&#xD800;</text>" + close, .entity("#xD800")),
            (frame + "<text>a & b</text>" + close, .entity(" b</text")),
            (frame + "<script>x</script>" + close, .element("script", inside: "svg")),
            (frame + "<style>x</style>" + close, .element("style", inside: "svg")),
            (frame + "<image href=\"x\"/>" + close, .element("image", inside: "svg")),
            (frame + "<g data-claim=\"name\"><g/></g>" + close, .element("g", inside: "g")),
            (frame + "<rect onclick=\"x\"/>" + close, .attribute("onclick", of: "rect")),
            (frame + "<text opacity=\"0\">x</text>" + close, .attribute("opacity", of: "text")),
            (frame + "<text data-claim=\"price\">x</text>" + close, .claim("price")),
            (frame + "<g></g>" + close, .claim("")),
            (
                frame + "<text data-claim=\"name\">x</text><text data-claim=\"name\">y</text>" + close,
                .repeated("claim name")
            ),
            (frame + "<text data-glued=\"true\">x</text>" + close, .value("true", of: "data-glued")),
            (frame + "<title>u</title>" + close, .repeated("title")), (frame + "x" + close, .strayText),
            (frame + close + "x", .afterEnd), (frame + close + frame + close, .afterEnd), (frame, .unfinished),
            (frame + "<rect", .unfinished), (frame + "<text>x</g>" + close, .closing("g")),
            (frame + "<rect x=\"1\" x=\"2\"/>" + close, .twice("x")),
            (frame + "<rect x='1'/>" + close, .unexpected(39)),
            (frame + "<rect x=\"1\"y=\"2\"/>" + close, .unexpected(UInt8(ascii: "y"))),
            (frame + "<text>\u{7}</text>" + close, .character(7)),
            (frame + "<\(String(repeating: "a", count: 41))/>" + close, .nameLength),
            (
                frame + "<metadata><wattmark:manifest xmlns:wattmark=\"urn:other\"/></metadata>" + close,
                .namespace("urn:other")
            ),
            (
                frame.replacing("card", with: "poster") + close,
                .value("poster", of: "data-size")
            ),
            (
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" data-format=\"1\" data-size=\"card\" data-theme=\"light\"></svg>",
                .missing("title")
            ),
            (
                "<svg data-format=\"2\" xmlns=\"http://www.w3.org/2000/svg\" data-news=\"unheard of\"></svg>",
                .format("2")
            ),
            (frame.replacing(" data-format=\"1\"", with: "") + close, .value("", of: "data-format")),
            (frame + String(repeating: "<rect/>", count: 2_000) + close, .elements),
        ]
        for (svg, reason) in cases { #expect(trouble(svg) == reason, "\(svg.suffix(60))") }
        #expect(trouble(frame + close) == nil)
    }

    @Test("Files that are too large, and bytes that are no text, are refused")
    func bytes() {
        #expect(throws: LabelReadingError(.size(LabelReading.sizeLimit + 1), line: nil)) {
            try LabelReading(svg: Array(repeating: 0x20, count: LabelReading.sizeLimit + 1))
        }
        #expect(throws: LabelReadingError(.encoding, line: nil)) { try LabelReading(svg: [0x3C, 0xFF]) }
    }

    @Test("A refusal names line, reason and what to do")
    func sentence() {
        #expect(
            LabelReadingError(.element("script", inside: "svg"), line: 3).description
                == "line 3: the element “script” has no place inside “svg”; "
                + "give the SVG as `wattmark label` wrote it")
        #expect(
            LabelReadingError(.format("2"), line: 1).description
                == "line 1: the label has format “2”, and this version reads and draws format 1: verify it with the version of "
                + "Wattmark that its manifest names")
        #expect(
            LabelReadingError(.encoding, line: nil).description
                == "the text is not UTF-8; give the SVG as `wattmark label` wrote it")
    }

    @Test("The line of a refusal is that of the file")
    func line() {
        #expect(throws: LabelReadingError(.markup, line: 3)) {
            try LabelReading(svg: Array((frame + "\n<text>\nx</text><!-- -->").utf8))
        }
    }

    @Test("A label cut short anywhere is refused, not half read")
    func cut() throws {
        let svg = Array(try Label(content: SampleLabels.strange, code: SampleLabels.code(side: 21)).svg.utf8)
        for length in stride(from: 0, to: svg.count - 1, by: 7) {
            #expect(throws: LabelReadingError.self) { try LabelReading(svg: Array(svg[..<length])) }
        }
    }

    @Test("A damaged byte is refused or found as a difference, and never traps")
    func damaged() throws {
        let label = try Label(content: SampleLabels.strange, code: SampleLabels.code(side: 21), embedded: "a: 1\n")
        let svg = Array(label.svg.utf8)
        var state: UInt64 = 99
        for _ in 0..<3_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % svg.count
            var copy = svg
            copy[place] = UInt8(truncatingIfNeeded: state >> 20)
            // A carriage return where a line feed was is the same line end.
            guard copy[place] != svg[place], copy[place] != 0x0D else { continue }
            guard let reading = try? LabelReading(svg: copy) else { continue }
            #expect(!reading.differences(from: label).isEmpty, "byte \(place)")
        }
    }
}
