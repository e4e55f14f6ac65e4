/// The smallest part of a name that means something by its form alone.
enum NamePiece: Sendable, Hashable {
    case word(String)
    /// A bare number, with its digits as written.
    case number(String)
    /// A number after a `v`.
    case version(VersionNumber)
    case size(ModelSize.Amount)
    case active(ModelSize.Amount)
    case experts(Int)
    case mixture(experts: Int, expert: ModelSize.Amount)
    /// Thousands: a context of 32k tokens, or a step of training.
    case thousands(Double)
    /// Millions or billions of millions that may be tokens instead of parameters: `1M`, `3T`.
    case magnitude(ModelSize.Amount)
    case quantisation(String)
}

/// Reads one chunk of a name: "8x7b", "a3b", "q4", "v0.1", "gpt2".
struct ChunkReading {
    private struct Run {
        var isNumber: Bool
        var bytes: ArraySlice<UInt8>
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let runs: [Run]
    private let chunk: [UInt8]

    static func pieces(of chunk: [UInt8]) -> [NamePiece] {
        if let quantisation = Quantisation.named(chunk) { return [.quantisation(quantisation)] }
        let text = String(decoding: chunk, as: UTF8.self)
        if chunk.count > 1, chunk.count <= 24, Vocabulary.meaning(of: text) != nil { return [.word(text)] }
        let reading = ChunkReading(chunk)
        return reading.whole ?? reading.parts
    }

    private init(_ chunk: [UInt8]) {
        self.chunk = chunk
        var runs: [Run] = []
        var start = 0
        while start < chunk.count {
            let isNumber = ChunkReading.isDigit(chunk[start])
            var end = start + 1
            while end < chunk.count, (ChunkReading.isDigit(chunk[end]) || chunk[end] == UInt8(ascii: ".")) == isNumber {
                end += 1
            }
            runs.append(Run(isNumber: isNumber, bytes: chunk[start..<end]))
            start = end
        }
        self.runs = runs
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The chunk as one thing, if it has a known form.
    private var whole: [NamePiece]? {
        switch runs.count {
        case 1: return [runs[0].isNumber ? .number(runs[0].text) : .word(runs[0].text)]
        case 2: return runs[0].isNumber ? numberAndUnit(0).map { [$0] } : wordAndNumber
        case 3: return runs[0].isNumber ? threeFromNumber : threeFromWord
        case 4: return four
        default: return nil
        }
    }

    /// 7b, 560m, 32k, 16e.
    private func numberAndUnit(_ position: Int) -> NamePiece? {
        guard let value = value(position) else { return nil }
        switch runs[position + 1].text {
        case "b", "bn", "billion": return .size(amount(value, 1e9))
        case "m": return value.number == 1 ? .magnitude(amount(value, 1e6)) : .size(amount(value, 1e6))
        case "t": return .magnitude(amount(value, 1e12))
        case "k": return .thousands(value.number)
        case "e": return Int(exactly: value.number).map { .experts($0) }
        default: return nil
        }
    }

    /// v0.1.
    private var wordAndNumber: [NamePiece]? {
        guard runs[0].text == "v", let version = VersionNumber(runs[1].text) else { return nil }
        // v20220720 and v24.09 are dates.
        if runs[1].bytes.count > 4, !runs[1].bytes.contains(UInt8(ascii: ".")) { return [.number(runs[1].text)] }
        return [.version(version)]
    }

    /// 7b1 is 7.1 billion.
    private var threeFromNumber: [NamePiece]? {
        guard runs[1].text == "b", runs[2].bytes.count == 1, let whole = value(0), whole.decimals == 0,
            let tenths = value(2)
        else { return nil }
        return [.size(ModelSize.Amount(count: (whole.number + tenths.number / 10) * 1e9, step: 1e8))]
    }

    /// a3b, llama7b, v1beta, r7b, e4b.
    private var threeFromWord: [NamePiece]? {
        let first = runs[0].text
        if first == "v", let version = VersionNumber(runs[1].text) { return [.version(version), .word(runs[2].text)] }
        guard let piece = numberAndUnit(1) else { return nil }
        if first == "a", case .size(let amount) = piece { return [.active(amount)] }
        if first == "e", case .size(let amount) = piece { return [.size(amount)] }
        if case .size = piece { return [.word(first), piece] }
        return nil
    }

    /// 8x7b, 17bx128e.
    private var four: [NamePiece]? {
        guard runs[0].isNumber, let first = value(0) else { return nil }
        if runs[1].text == "x", let experts = count(0), case .size(let expert)? = numberAndUnit(2) {
            return [.mixture(experts: experts, expert: expert)]
        }
        guard runs[1].text == "bx", runs[3].text == "e", let experts = count(2) else { return nil }
        return [.size(amount(first, 1e9)), .experts(experts)]
    }

    /// Words and numbers one by one.
    private var parts: [NamePiece] { runs.map { $0.isNumber ? .number($0.text) : .word($0.text) } }

    private struct Value {
        var number: Double
        var decimals: Int
    }

    /// A number of at most nine digits.
    private func value(_ position: Int) -> Value? {
        let run = runs[position]
        guard run.isNumber, run.bytes.count <= 10 else { return nil }
        var number = 0.0
        var decimals: Int?
        for byte in run.bytes {
            if byte == UInt8(ascii: ".") {
                if decimals != nil { return nil }
                decimals = 0
            } else {
                number = number * 10 + Double(byte - UInt8(ascii: "0"))
                decimals = decimals.map { $0 + 1 }
            }
        }
        for _ in 0..<(decimals ?? 0) { number /= 10 }
        return Value(number: number, decimals: decimals ?? 0)
    }

    private func count(_ position: Int) -> Int? {
        value(position).flatMap { $0.decimals == 0 && (1...4096).contains($0.number) ? Int($0.number) : nil }
    }

    private func amount(_ value: Value, _ unit: Double) -> ModelSize.Amount {
        var step = unit
        for _ in 0..<value.decimals { step /= 10 }
        // Through whole units of the last digit, so that 0.56B and 560M are the same number.
        let digits = (value.number * unit / step).rounded()
        return ModelSize.Amount(count: (digits * step).rounded(), step: step)
    }
}
