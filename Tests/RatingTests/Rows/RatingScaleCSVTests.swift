import Rating
import Testing

@Suite("Rating scales of one's own")
struct RatingScaleCSVTests {
    static let header = "letter,from_percent,includes_start\n"

    static func scale(_ rows: String) throws -> RatingScale {
        try RatingScale(csv: Array((header + rows).utf8), file: "own.csv", id: "own")
    }

    static func fault(_ text: String) -> String? {
        do {
            _ = try RatingScale(csv: Array(text.utf8), file: "own.csv", id: "own")
            return nil
        } catch {
            return error.description
        }
    }

    @Test("A scale is read from the best letter to the worst")
    func read() throws {
        let scale = try Self.scale("gold,87.5,no\nsilver,40,yes\nnone,0,yes\n")
        #expect(scale.id == "own" && scale.source == "own.csv")
        #expect([100, 87.5, 40, 39, 0].map { scale.letter(at: $0) } == ["gold", "silver", "silver", "none", "none"])
    }

    @Test("The columns may stand in any order, and the file may have Windows line ends and a byte order mark")
    func order() throws {
        let text = "\u{FEFF}from_percent,includes_start,letter\r\n50,yes,A\r\n0,yes,B\r\n"
        let scale = try RatingScale(csv: Array(text.utf8), file: "own.csv", id: "own")
        #expect(scale.steps == [.init("A", from: 50, includesStart: true), .init("B", from: 0, includesStart: true)])
    }

    @Test("One letter for all is a scale")
    func single() throws { #expect(try Self.scale("A,0,yes\n").letter(at: 100) == "A") }

    @Test(
        "What is wrong is said with line, column and remedy",
        arguments: [
            ("A,60,maybe\nB,0,yes\n", "own.csv:2: column includes_start: ‘maybe’ is neither yes nor no"),
            (
                "A,sixty,yes\n",
                "own.csv:2: column from_percent: ‘sixty’ is no percentage; write a number from 0 to 100, such as 60 or 12.5"
            ),
            (
                "A,100.5,yes\n",
                "own.csv:2: column from_percent: ‘100.5’ is no percentage; write a number from 0 to 100, such as 60 or 12.5"
            ),
            (
                "A,1e1,yes\n",
                "own.csv:2: column from_percent: ‘1e1’ is no percentage; write a number from 0 to 100, such as 60 or 12.5"
            ),
            (
                "A,60,yes\nB,60,yes\n",
                "own.csv:3: column from_percent: ‘B’ does not begin below ‘A’; the best letter comes first, and each begins below the one before"
            ),
            ("A,60,yes\nA,0,yes\n", "own.csv:3: column letter: ‘A’ stands twice; each letter has one row"),
            (
                "A,60,yes\nB,10,yes\n",
                "own.csv:3: column from_percent: the last letter, ‘B’, does not begin at 0, so that positions below it have none; write 0"
            ),
            (
                "A,60,yes\nB,0,no\n",
                "own.csv:3: column includes_start: the last letter, ‘B’, must include 0, the position of the worst model; write yes"
            ),
            (
                "A,100,no\nB,0,yes\n",
                "own.csv:2: column includes_start: no model can be ‘A’: no position is above 100 %; write yes, or begin lower"
            ),
            ("", "own.csv: the scale has no letter; write one row for each, the best first"),
            ("A,60\n", "own.csv:2: the row has 2 fields but the header has 3"),
        ])
    func faults(rows: String, sentence: String) { #expect(Self.fault(Self.header + rows) == sentence) }

    @Test(
        "A letter is short and plain, since it stands on labels",
        arguments: [
            "", " ", "A B", "A\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "ABCDEFGHI", "<b>",
            "\u{202E}A", "\u{7}",
        ])
    func letters(letter: String) {
        #expect(
            Self.fault(Self.header + "\(letter),0,yes\n")?.hasSuffix(
                "is no letter of a scale; write 1 to 8 letters, digits, + or -") == true)
    }

    @Test("A++ and AAA are letters", arguments: ["A++", "AAA", "5", "é"])
    func more(letter: String) throws { #expect(try Self.scale("\(letter),0,yes\n").steps.count == 1) }

    @Test("A missing and an unknown column are named")
    func columns() {
        #expect(
            Self.fault("letter,from_percent\nA,0\n")
                == "own.csv:1: column includes_start: the column is missing; a scale has letter, from_percent and includes_start"
        )
        #expect(
            Self.fault("letter,from_percent,includes_start,colour\nA,0,yes,red\n")
                == "own.csv:1: column colour: a scale has no such column, only letter, from_percent and includes_start")
        #expect(Self.fault("") == "own.csv:1: the file is empty; its first row must name the columns")
    }

    @Test("26 letters are read, 27 are refused")
    func most() throws {
        let rows = (0..<27).map { "L\($0),\(26 - $0),yes\n" }
        let most = rows.dropFirst().joined()
        #expect(try Self.scale(most).steps.count == 26)
        #expect(Self.fault(Self.header + rows.joined()) == "own.csv:28: column letter: a scale has at most 26 letters")
    }

    @Test("More than 64 KiB are refused before they are read")
    func large() {
        let text = Self.header + String(repeating: "A,0,yes\n", count: 9_000)
        #expect(
            Self.fault(text)
                == "own.csv: a scale has at most 64 KiB, and this file has \(text.utf8.count) bytes; is it the right file?"
        )
    }

    @Test("Bytes that are no text are refused")
    func binary() {
        let error = #expect(throws: ScaleTextError.self) {
            try RatingScale(csv: Array(Self.header.utf8) + [0xFF, 0xFE, 0x2C], file: "own.csv", id: "own")
        }
        #expect(error?.line == 2)
    }

    @Test("Whatever byte is damaged, the scale is refused or every position has a letter")
    func damaged() {
        let text = Array((Self.header + "A,90,no\nB,60,yes\nC,0,yes\n").utf8)
        for place in text.indices {
            for byte in [0x00, 0x0A, 0x22, 0x2C, 0x2E, 0x30, 0x39, 0x41, 0xC3, 0xFF] as [UInt8] {
                var damaged = text
                damaged[place] = byte
                guard let scale = try? RatingScale(csv: damaged, file: "own.csv", id: "own") else { continue }
                #expect((0...100).allSatisfy { scale.letter(at: Double($0)) != nil }, "byte \(byte) at \(place)")
                #expect(zip(scale.steps, scale.steps.dropFirst()).allSatisfy { $0.from > $1.from })
            }
        }
    }

    @Test("A scale of the catalog, written out, is the same scale")
    func roundTrip() throws {
        let scer = try RatingScale(named: "scer-0.1")
        let rows = scer.steps.map { "\($0.letter),\($0.from),\($0.includesStart ? "yes" : "no")\n" }.joined()
        #expect(try Self.scale(rows).steps == scer.steps)
    }
}
