/// Collects what the pieces of one name say, from left to right.
struct NameReading {
    /// A word that names something, and the first number after it.
    struct Named {
        var text: String
        var isFamily: Bool
        var number: VersionNumber?
    }

    var named: [Named] = []
    var sizes: [ModelSize.Amount] = []
    var size = ModelSize()
    var tiers: Set<String> = []
    var stages: Set<TrainingStage> = []
    var domains: Set<String> = []
    var quantisations: [String] = []
    var context: Double?
    var date: NamedDate?
    var isPreview = false
    var release: String?
    var isDerived = false
    var revisions: [VersionNumber] = []
    var publisherWord: String?

    struct Placed {
        var piece: NamePiece
        /// Which chunk it was cut from.
        var chunk: Int
    }

    var pieces: [Placed] = []

    mutating func read(_ chunks: [[UInt8]]) {
        for (index, chunk) in chunks.enumerated() {
            for piece in ChunkReading.pieces(of: chunk) { pieces.append(Placed(piece: piece, chunk: index)) }
        }
        var position = 0
        while position < pieces.count { position += take(position) }
    }

    /// Reads the piece at a position; returns how many pieces were used.
    mutating func take(_ position: Int) -> Int {
        switch pieces[position].piece {
        case .word(let word): return take(word: word, position)
        case .number(let text): return take(number: text, position)
        case .version(let version): return take(version: version, position)
        case .size(let amount): sizes.append(amount)
        case .active(let amount): size.active = amount
        // 2e-5 is a rate of learning; mixtures have eight experts and more.
        case .experts(let count): if count >= 8 { size.experts = count }
        case .mixture(let experts, let expert): (size.experts, size.expert) = (experts, expert)
        case .thousands(let count): if context == nil, !isStep(before: position) { context = count }
        case .magnitude(let amount): take(magnitude: amount)
        case .quantisation(let words): take(quantisation: words)
        }
        return 1
    }

    mutating func take(word: String, _ position: Int) -> Int {
        if let (family, used) = family(at: position) {
            add(family, isFamily: true)
            return used
        }
        if let meaning = Vocabulary.meaning(of: word) { return take(meaning, of: word, position) }
        if let parts = WordSplitting.parts(of: word) {
            for part in parts {
                if let meaning = Vocabulary.meaning(of: part) { _ = take(meaning, of: part, position) }
            }
            return 1
        }
        if let (rest, family) = WordSplitting.ending(of: word), let meaning = Vocabulary.meaning(of: family) {
            add(rest, isFamily: false)
            return take(meaning, of: family, position)
        }
        if quantisations.last?.hasPrefix("gguf") == true, Quantisation.endings.contains(word) { return 1 }
        add(word, isFamily: false)
        return 1
    }

    /// The longest run of up to three words that spells a family.
    func family(at position: Int) -> (name: String, used: Int)? {
        var joined = ""
        var found: (String, Int)?
        for offset in 0..<3 where position + offset < pieces.count {
            guard case .word(let word) = pieces[position + offset].piece else { break }
            joined += word
            if joined.utf8.count > 20 { break }
            if case .family(let name)? = Vocabulary.meaning(of: joined) { found = (name, offset + 1) }
        }
        return found
    }

    mutating func take(_ meaning: WordMeaning, of word: String, _ position: Int) -> Int {
        switch meaning {
        case .family(let name): add(name, isFamily: true)
        case .stage(let stage): stages.insert(stage)
        case .tier(let tier): takeTier(tier, position)
        case .domain(let domain): domains.insert(domain)
        case .preview: isPreview = true
        case .release(let word): release = word
        case .publisher where position == 0 && pieces.count > 1: publisherWord = word
        case .publisher: add(word, isFamily: false)
        case .decoration: break
        case .month(let month):
            guard let year = year(at: position + 1) else {
                add(word, isFamily: false)
                return 1
            }
            date = NamedDate([ReleaseDate(year: year, month: month)], text: "\(word) \(year)")
            return 2
        case .derived:
            isDerived = true
            add(word, isFamily: false)
        }
        return 1
    }

    /// Hosts serve open weights as "Instruct Turbo": the same model in fewer bits.
    mutating func takeTier(_ tier: String, _ position: Int) {
        let isHosts = tier == "turbo" && (stages.contains(.instruct) || stages.contains(.chat))
        if isHosts { quantisations.append("turbo") } else { tiers.insert(tier) }
    }

    mutating func add(_ text: String, isFamily: Bool) {
        named.append(Named(text: text, isFamily: isFamily))
    }
}
