import Telemetry
import Testing

@testable import Tracking

@Suite("Lines about phases")
struct PhaseMessageTests {
    @Test("The documented lines")
    func lines() throws {
        #expect(try PhaseMessage("begin prefill") == .begin("prefill"))
        #expect(try PhaseMessage("begin  epoch 1 of 3 \r") == .begin("epoch 1 of 3"))
        #expect(try PhaseMessage("end prefill") == .end("prefill"))
        #expect(try PhaseMessage("end") == .end(nil))
        #expect(try PhaseMessage("progress 37 1000") == .progress(ProgressText(done: 37, total: 1000)))
        #expect(try PhaseMessage("progress 37/1000") == .progress(ProgressText(done: 37, total: 1000)))
        #expect(try PhaseMessage("progress 0.5") == .progress(ProgressText(done: 0.5)))
        #expect(try PhaseMessage("note cache is warm") == .note("cache is warm"))
    }

    @Test(
        "Other text is refused with what is allowed",
        arguments: [
            "hello", "", "begins x", "progress", "progress x", "progress 5 3", "progress -1", "progress nan", "note",
        ])
    func refused(line: String) {
        let problem = #expect(throws: PhaseProblem.self) { _ = try PhaseMessage(line) }
        #expect(problem == .notUnderstood(line))
        #expect(
            "\(PhaseProblem.notUnderstood(line))".hasSuffix(
                "allowed: begin NAME, end [NAME], progress DONE [TOTAL], note TEXT"))
    }

    @Test("A name without characters, or with too many, is refused; what a terminal would obey is left out")
    func names() throws {
        #expect(throws: PhaseProblem.badName) { _ = try PhaseMessage("begin") }
        #expect(throws: PhaseProblem.badName) { _ = try PhaseMessage("begin " + String(repeating: "x", count: 101)) }
        #expect(try PhaseMessage("begin \u{1B}[31mred") == .begin("[31mred"))
    }
}
