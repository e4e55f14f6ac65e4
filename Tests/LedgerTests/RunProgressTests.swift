import Ledger
import Testing

@Suite struct RunProgressTests {
    @Test(
        "More samples are later; with as many, an ended run is later than a recovered one, and that than a running one")
    func order() {
        let order = [(2, RunState.running), (2, .recovered), (2, .finished), (3, .running)]
            .map { RunProgress(sampleCount: $0.0, state: $0.1) }
        for (earlier, later) in zip(order, order.dropFirst()) {
            #expect(earlier < later)
            #expect(!(later < earlier))
        }
        #expect(!(RunProgress(sampleCount: 2, state: .finished) < RunProgress(sampleCount: 2, state: .interrupted)))
    }
}
