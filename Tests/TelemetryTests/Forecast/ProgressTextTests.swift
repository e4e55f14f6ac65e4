import Telemetry
import Testing

@Suite("Progress in text")
struct ProgressTextTests {
    @Test(
        "What programs write is understood",
        arguments: [
            ("37", 37.0, nil as Double?), ("37/1000", 37, 1_000), ("step 37 of 1000", 37, 1_000), ("3.5 %", 3.5, 100),
            ("epoch 2/10 loss 0.7", 2, 10), ("12_000/50_000", 12_000, 50_000), ("step 41\nstep 42\n", 42, nil),
            ("100%|####| 5/5", 100, 100),
        ])
    func understood(text: String, done: Double, total: Double?) {
        #expect(ProgressText(text) == ProgressText(done: done, total: total))
    }

    @Test("What is no progress is none", arguments: ["", "loading", "120 %", "9/3", "5/0", "\n\n", "..", "/"])
    func refused(text: String) {
        #expect(ProgressText(text) == nil)
    }
}
