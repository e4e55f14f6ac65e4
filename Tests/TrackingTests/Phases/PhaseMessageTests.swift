import Telemetry
import Testing
import Tracking

@Suite("A line that marks a phase") struct PhaseMessageTests {
    @Test("Names may hold blanks; those around are left out")
    func names() throws {
        #expect(try PhaseMessage("begin prefill") == .begin("prefill"))
        #expect(try PhaseMessage("  end   load the weights  ") == .end("load the weights"))
        #expect(try PhaseMessage("note learning rate halved") == .note("learning rate halved"))
    }

    @Test("Progress has one number or two")
    func progress() throws {
        #expect(try PhaseMessage("progress 37") == .progress(ProgressText(done: 37)))
        #expect(try PhaseMessage("progress 3.5 10") == .progress(ProgressText(done: 3.5, total: 10)))
    }

    @Test(
        "What is not understood is refused with what to write instead",
        arguments: [
            ("begn x", "‘begn’ is no message; did you mean ‘begin’?"),
            ("GET / HTTP/1.1", "‘GET’ is no message; there are begin, end, note, progress"),
            ("begin", "‘begin’ needs the name of a phase: begin prefill"),
            ("note", "‘note’ needs a text"),
            ("progress", "‘progress ’ is none: progress DONE [TOTAL], for instance progress 37 1000"),
            ("progress -1", "‘progress -1’ is none: progress DONE [TOTAL], for instance progress 37 1000"),
            ("progress 5 3", "‘progress 5 3’ is none: progress DONE [TOTAL], for instance progress 37 1000"),
            ("progress nan", "‘progress nan’ is none: progress DONE [TOTAL], for instance progress 37 1000"),
            ("begin a\u{1B}[31m", "what follows ‘begin’ holds a control character"),
        ])
    func refused(line: String, sentence: String) {
        let error = #expect(throws: PhaseMessageError.self) { try PhaseMessage(line) }
        #expect(error?.description == sentence)
    }

    @Test("A name of more than 100 characters is refused")
    func longName() {
        #expect(throws: PhaseMessageError.tooLong("begin", most: 100)) {
            try PhaseMessage("begin " + String(repeating: "x", count: 101))
        }
    }
}
