import Statistics
import Testing

@Suite struct LowerEnvelopeTests {
    @Test("Two lines change places where they cross")
    func workedExample() {
        let envelope = LowerEnvelope(intercepts: [0, 4], slopes: [2, 1], from: 0, to: 10)
        #expect(envelope.pieces == [.init(line: 0, from: 0, to: 4), .init(line: 1, from: 4, to: 10)])
    }

    @Test("A line that is never lowest has no piece")
    func hiddenLine() {
        let envelope = LowerEnvelope(intercepts: [0, 10, 4], slopes: [2, 1.5, 1], from: 0, to: 10)
        #expect(envelope.pieces.map(\.line) == [0, 2])
    }

    @Test("Lines through one point make no piece of zero length")
    func commonPoint() {
        let envelope = LowerEnvelope(intercepts: [0, 1, 2], slopes: [2, 1, 0], from: 0, to: 3)
        #expect(envelope.pieces == [.init(line: 0, from: 0, to: 1), .init(line: 2, from: 1, to: 3)])
    }

    @Test("Without lines there is no envelope")
    func empty() {
        #expect(LowerEnvelope(intercepts: [], slopes: [], from: 0, to: 1).pieces.isEmpty)
    }

    @Test("The pieces join without a gap, and each is lowest at its middle")
    func randomLines() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let intercepts = (0..<30).map { _ in Double.random(in: 0...100, using: &generator) }
            let slopes = (0..<30).map { _ in Double.random(in: -5...5, using: &generator) }
            let pieces = LowerEnvelope(intercepts: intercepts, slopes: slopes, from: 0, to: 20).pieces
            #expect(pieces.first?.from == 0 && pieces.last?.to == 20)
            for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.to == next.from) }
            for piece in pieces {
                let x = (piece.from + piece.to) / 2
                let values = zip(intercepts, slopes).map { $0 + $1 * x }
                #expect(values[piece.line] == values.min())
            }
        }
    }
}
