import Ledger
import TestSupport
import Testing

@Suite("What phases used") struct PhaseAccountTests {
    /// 100 W of the processor, 40 of them the command's.
    private func sample(_ seconds: Double = 1) -> SampleRecord {
        SampleRecord(
            time: 0, duration: seconds,
            parts: [.init(component: "processor-0", machine: 100 * seconds, command: 40 * seconds)])
    }

    private func energies(_ account: PhaseAccount) -> [String: Double] {
        Dictionary(account.records.map { ($0.name, $0.energy ?? -1) }, uniquingKeysWith: +)
    }

    @Test("A phase within a sample has the part of its energy that it had of its time")
    func within() throws {
        var account = PhaseAccount(scope: "machine")
        try account.begin("load", by: 1, at: 0.5)
        try account.end("load", by: 1, at: 0.75)
        let phase = try #require(account.add(sample(), until: 1).first)
        #expect(isClose(phase.energy ?? 0, 25))
        #expect(isClose(phase.own ?? 0, 25))
        #expect(phase.parts?.first?.component == "processor-0")
        #expect(isClose(phase.parts?.first?.command ?? 0, 10))
    }

    @Test("A phase over many samples has all of those inside and its part of the first and the last")
    func across() throws {
        var account = PhaseAccount(scope: "process")
        account.add(sample(), until: 1)
        try account.begin("train", by: 1, at: 1.25)
        for end in 2...4 { #expect(account.add(sample(), until: Double(end)).isEmpty) }
        try account.end("train", by: 1, at: 4.5)
        let phase = try #require(account.add(sample(), until: 5).first)
        #expect(isClose(phase.energy ?? 0, 40 * 3.25))
        #expect(isClose((phase.ended ?? 0) - phase.began, 3.25))
    }

    @Test("A phase inside another is in the energy of both, and in the own energy of one")
    func nested() throws {
        var account = PhaseAccount(scope: "machine")
        try account.begin("epoch", by: 1, at: 0)
        try account.begin("train", by: 1, at: 0.25)
        try account.end("train", by: 1, at: 0.75)
        try account.end("epoch", by: 1, at: 1)
        account.add(sample(), until: 1)
        #expect(isClose(energies(account)["epoch"] ?? 0, 100))
        #expect(isClose(energies(account)["train"] ?? 0, 50))
        #expect(isClose(account.records.compactMap(\.own).reduce(0, +), 100))
    }

    @Test("Phases of one name at once share their time, so that their sum is what was used")
    func sameName() throws {
        var account = PhaseAccount(scope: "machine")
        for client in 1...4 { try account.begin("request", by: client, at: 0) }
        for client in 1...4 { try account.end("request", by: client, at: 1) }
        account.add(sample(), until: 1)
        #expect(isClose(energies(account)["request"] ?? 0, 100))
    }

    @Test("Whatever the overlaps, own energies sum to the energy of the time with any phase", arguments: 1...20)
    func conserved(seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        var account = PhaseAccount(scope: "machine")
        var open: [(String, Int)] = []
        var (busy, last) = (0.0, 0.0)
        for second in 1...5 {
            let marks = (0..<8).map { _ in Double.random(in: 0..<1, using: &generator) }.sorted()
            for mark in marks.map({ Double(second) - 1 + $0 }) {
                if !open.isEmpty { busy += mark - last }
                last = mark
                if open.isEmpty || Bool.random(using: &generator) {
                    let one = ("p\(Int.random(in: 0..<3, using: &generator))", Int.random(in: 1...3, using: &generator))
                    try account.begin(one.0, by: one.1, at: mark)
                    open.append(one)
                } else {
                    let one = open.remove(at: Int.random(in: 0..<open.count, using: &generator))
                    try account.end(one.0, by: one.1, at: mark)
                }
            }
            account.add(sample(), until: Double(second))
        }
        if !open.isEmpty { busy += 5 - last }
        account.endAll(at: 5)
        #expect(isClose(account.records.compactMap(\.own).reduce(0, +), 100 * busy, relative: 1e-9))
        #expect(account.records.allSatisfy { ($0.energy ?? 0) <= 500 + 1e-6 })
    }

    @Test("An end without a beginning is refused by name")
    func unbalanced() {
        var account = PhaseAccount(scope: "machine")
        #expect(throws: PhaseAccount.Problem.notOpen("x")) { try account.end("x", by: 1, at: 1) }
    }

    @Test("A phase can be ended by another connection than the one that began it")
    func otherClient() throws {
        var account = PhaseAccount(scope: "machine")
        try account.begin("load", by: 1, at: 0)
        account.leave(1, at: 0.1)
        try account.end("load", by: 2, at: 0.5)
        #expect(isClose(account.add(sample(), until: 1).first?.energy ?? 0, 50))
    }

    @Test("Of two phases of one name a client ends its own, even if the other began later")
    func ownFirst() throws {
        var account = PhaseAccount(scope: "machine")
        let mine = try account.begin("load", by: 1, at: 0)
        try account.begin("load", by: 2, at: 0.5)
        try account.end("load", by: 1, at: 0.75)
        #expect(account.add(sample(), until: 1).map(\.began) == [mine.began])
    }

    @Test("Phases that nobody ended are ended with the run, and named")
    func leftOpen() throws {
        var account = PhaseAccount(scope: "machine")
        try account.begin("serve", by: 1, at: 0)
        account.add(sample(), until: 1)
        let (records, open) = account.endAll(at: 1)
        #expect(open == ["serve"])
        #expect(isClose(records.first?.energy ?? 0, 100))
        #expect(records.first?.ended == 1)
    }

    @Test("Where nothing is metered the energy of a phase is unknown, not 0")
    func unknown() throws {
        var account = PhaseAccount(scope: "machine")
        try account.begin("load", by: 1, at: 0)
        try account.end("load", by: 1, at: 1)
        let phase = account.add(
            SampleRecord(time: 1, duration: 1, parts: [.init(component: "processor-0", machine: nil)]), until: 1
        ).first
        #expect(phase?.energy == nil)
        #expect(phase?.parts == nil)
    }

    @Test("More phases than can be open at once are refused")
    func tooManyOpen() throws {
        var account = PhaseAccount(scope: "machine")
        for _ in 0..<PhaseAccount.mostOpen { try account.begin("x", by: 1, at: 0) }
        #expect(throws: PhaseAccount.Problem.tooManyOpen(most: 256)) { try account.begin("x", by: 1, at: 0) }
    }

    @Test("Phases that begin at the same moment can still be told apart")
    func sameMoment() throws {
        var account = PhaseAccount(scope: "machine")
        let one = try account.begin("x", by: 1, at: 3, calendar: 1_800_000_000)
        let two = try account.begin("x", by: 1, at: 3, calendar: 1_800_000_000)
        #expect(one.began < two.began)
    }
}

/// Numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
