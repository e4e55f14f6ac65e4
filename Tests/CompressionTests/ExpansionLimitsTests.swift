import Testing

@testable import Compression

@Suite struct ExpansionLimitsTests {
    @Test("The usual limits let 64 MiB pass from anything, and more only below 1,000 times")
    func usual() {
        let limits = ExpansionLimits.usual
        #expect(limits.reason(written: 64 << 20, read: 1) == nil)
        #expect(limits.reason(written: 100_000_000, read: 100_000) == nil)
        #expect(
            limits.reason(written: 100_100_000, read: 100_000)
                == .expandsTooMuch(at: 100_000, written: 100_100_000, ratio: 1_000))
    }

    @Test("A limit on the whole comes first")
    func total() {
        #expect(ExpansionLimits(total: 10).reason(written: 11, read: 11) == .tooLong(at: 11, ceiling: 10))
    }
}
