import CFuzzer
import Identity

/// What holds of every two names: order does not matter, a name is itself, and the index loses nothing.
func check(_ first: String, _ second: String) {
    let (a, b) = (
        IdentifiedModel(ModelRecord(name: first)), IdentifiedModel(ModelRecord(name: second, baseModel: first))
    )
    let (there, back) = (match(a, b), match(b, a))
    precondition(there.decision == back.decision && there.score == back.score)
    precondition((0...1).contains(there.score) && !there.reason.isEmpty && there.reason.utf8.count < 10_000)
    precondition(match(a, a).decision == .sameWeights)
    let found = CandidateIndex([b]).candidates(for: a)
    precondition(found.first?.decision == (there.decision == .different ? nil : there.decision))
    if let size = a.identity.size.total { precondition(size.count.isFinite && size.count >= 0) }
}

var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    // A line end parts the two names.
    let names = UnsafeBufferPointer(start: data, count: size).split(
        separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let texts = names.map { String(decoding: $0, as: UTF8.self) }
    check(texts[0], texts[texts.count - 1])
    return 0
}
