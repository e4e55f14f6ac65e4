/// Collects what the pieces of one name say, from left to right.
struct NameReading {
    /// A word that names something, and the first number after it.
    private struct Named {
        var text: String
        var isFamily: Bool
        var number: VersionNumber?
    }

    private var named: [Named] = []
    private var sizes: [ModelSize.Amount] = []
    private var size = ModelSize()
    private var tiers: Set<String> = []
    private var stages: Set<TrainingStage> = []
    private var domains: Set<String> = []
    private var quantisations: [String] = []
    private var context: Double?
    private var date: NamedDate?
    private var isPreview = false
    private var release: String?
    private var isDerived = false
    private var revisions: [VersionNumber] = []
    private var publisherWord: String?

    private struct Placed {
        var piece: NamePiece
        /// Which chunk it was cut from.
        var chunk: Int
    }

    private var pieces: [Placed] = []

    mutating func read(_ chunks: [[UInt8]]) {
        for (index, chunk) in chunks.enumerated() {
            for piece in ChunkReading.pieces(of: chunk) { pieces.append(Placed(piece: piece, chunk: index)) }
        }
        var position = 0
        while position < pieces.count { position += take(position) }
    }

    /// Reads the piece at a position; returns how many pieces were used.
    private mutating func take(_ position: Int) -> Int {
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

    // MARK: - Words

    private mutating func take(word: String, _ position: Int) -> Int {
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
    private func family(at position: Int) -> (name: String, used: Int)? {
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

    private mutating func take(_ meaning: WordMeaning, of word: String, _ position: Int) -> Int {
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
    private mutating func takeTier(_ tier: String, _ position: Int) {
        let isHosts = tier == "turbo" && (stages.contains(.instruct) || stages.contains(.chat))
        if isHosts { quantisations.append("turbo") } else { tiers.insert(tier) }
    }

    private mutating func add(_ text: String, isFamily: Bool) {
        named.append(Named(text: text, isFamily: isFamily))
    }

    // MARK: - Numbers

    private mutating func take(number text: String, _ position: Int) -> Int {
        if let (found, used) = date(at: position) {
            if date == nil { date = found }
            return used
        }
        if quantisations.last?.hasPrefix("gguf") == true, text.utf8.count == 1, position > 0,
            case .quantisation = pieces[position - 1].piece
        {
            return 1
        }
        if position + 1 < pieces.count, case .word(let unit) = pieces[position + 1].piece,
            unit == "b" || unit == "billion",
            pieces[position + 1].chunk != pieces[position].chunk,
            case .size(let amount)? = ChunkReading.pieces(of: Array((text + "b").utf8)).first
        {
            sizes.append(amount)
            return 2
        }
        // Identifiers write 3.5 as 3-5.
        if text.utf8.count == 1, position > 0, position + 1 < pieces.count, !isNumber(position - 1),
            case .number(let next) = pieces[position + 1].piece, next.utf8.count == 1,
            let version = VersionNumber(text + "." + next)
        {
            add(version)
            return 2
        }
        if let version = VersionNumber(text) {
            add(version)
        } else {
            // Longer than any version: a mark of the name's own.
            add(String(text.prefix(40)), isFamily: false)
        }
        return 1
    }

    private mutating func take(version: VersionNumber, _ position: Int) -> Int {
        // v24.09 is a month.
        if version.major >= 20, version.major <= 35, (1...12).contains(version.minor), version.patch == 0 {
            date = NamedDate([ReleaseDate(year: 2000 + version.major, month: version.minor)], text: "\(version)")
            return 1
        }
        // v3-1 is 3.1.
        if version.minor == 0, version.major < 10, position + 1 < pieces.count,
            case .number(let next) = pieces[position + 1].piece, next.utf8.count == 1,
            let longer = VersionNumber("\(version.major).\(next)")
        {
            add(longer)
            return 2
        }
        // v1 and v0.1 of a product say no more than its name.
        if version.isFirst, let last = named.last, !last.isFamily {
            revisions.append(version)
        } else {
            add(version)
        }
        return 1
    }

    /// A number belongs to the last family before it, else to the last word, else to the name.
    private mutating func add(_ version: VersionNumber) {
        guard let index = named.lastIndex(where: { $0.isFamily && $0.number == nil }), isOwn(after: index) else {
            if let last = named.indices.last, !named[last].isFamily, named[last].number == nil {
                named[last].number = version
            } else {
                revisions.append(version)
            }
            return
        }
        named[index].number = version
    }

    /// Whether no word of the name's own follows the family: `DeepSeek-R1` is the first R, not the first DeepSeek.
    private func isOwn(after index: Int) -> Bool { named[(index + 1)...].allSatisfy(\.isFamily) }

    private func isNumber(_ position: Int) -> Bool {
        if case .number = pieces[position].piece { return true }
        return false
    }

    private func year(at position: Int) -> Int? {
        guard position < pieces.count, case .number(let text) = pieces[position].piece, text.utf8.count == 4,
            let year = Int(text), (2015...2035).contains(year)
        else { return nil }
        return year
    }

    private func small(at position: Int, upTo most: Int) -> Int? {
        guard position < pieces.count, case .number(let text) = pieces[position].piece, text.utf8.count <= 2,
            let number = Int(text), (1...most).contains(number)
        else { return nil }
        return number
    }

    /// 2024-11-20, 08-2024, 20241022, 2407, 0528.
    private func date(at position: Int) -> (NamedDate, used: Int)? {
        if let year = year(at: position), let month = small(at: position + 1, upTo: 12) {
            let day = small(at: position + 2, upTo: 31)
            let date = ReleaseDate(year: year, month: month, day: day)
            return (NamedDate([date], text: "\(date)"), day == nil ? 2 : 3)
        }
        if let month = small(at: position, upTo: 12), let year = year(at: position + 1) {
            let date = ReleaseDate(year: year, month: month)
            return (NamedDate([date], text: "\(date)"), 2)
        }
        guard case .number(let text) = pieces[position].piece, [4, 6, 8].contains(text.utf8.count) else { return nil }
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        return NamedDate.reading(digits: digits, text: text).map { ($0, 1) }
    }

    // MARK: - Sizes

    private mutating func take(magnitude: ModelSize.Amount) {
        let hasSize = !sizes.isEmpty || size.expert != nil
        if magnitude.count == 1e6 {
            if hasSize { context = 1000 } else { sizes.append(magnitude) }
        } else if !hasSize, magnitude.count < 15e12 {
            sizes.append(magnitude)
        }
    }

    private func isStep(before position: Int) -> Bool {
        guard position > 0, case .word("step") = pieces[position - 1].piece else { return false }
        return true
    }

    private mutating func take(quantisation words: String) {
        if words != Quantisation.unquantised { quantisations.append(words) }
    }

    // MARK: - The identity

    func fill(_ identity: inout ModelIdentity) {
        identity.tiers = tiers
        identity.stages = stages
        identity.domains = domains
        identity.quantisations = Array(Set(quantisations)).sorted()
        identity.context = context
        identity.date = date
        identity.isPreview = isPreview
        identity.release = release
        identity.isDerived = isDerived
        identity.size = wholeSize
        name(&identity)
    }

    /// Of two sizes the larger is the whole, the smaller what one token uses; beside experts one size is active.
    private var wholeSize: ModelSize {
        var whole = size
        let sorted = sizes.sorted { $0.count < $1.count }
        if sorted.count == 1, whole.experts != nil, whole.expert == nil, whole.active == nil {
            whole.active = sorted.first
        } else {
            whole.total = sorted.last
            if sorted.count > 1, whole.active == nil, sorted[0].count * 2 <= sorted[sorted.count - 1].count {
                whole.active = sorted.first
            }
        }
        return whole
    }

    private func name(_ identity: inout ModelIdentity) {
        var named = named
        let families = named.indices.filter { named[$0].isFamily }
        // The product's own family before the foundation that it was trained on.
        let primary = families.first { Families.named(named[$0].text)?.isFoundation == false } ?? families.first
        if let primary {
            identity.family = named[primary].text
            identity.generation = named[primary].number
            if identity.publisher == nil { identity.publisher = Families.named(named[primary].text)?.publisher }
            for index in families where index != primary && named[index].text == named[primary].text {
                if identity.generation == nil { identity.generation = named[index].number }
                named[index].text = ""
            }
            if let other = families.first(where: { $0 != primary && !named[$0].text.isEmpty }) {
                identity.base = ModelIdentity.Mention(family: named[other].text, generation: named[other].number)
                for index in families where index != primary && index != other {
                    named[index].isFamily = false
                }
                named[other].text = ""
            }
            named[primary].text = ""
        } else if let first = named.firstIndex(where: { $0.number != nil }) {
            identity.generation = named[first].number
            named[first].number = nil
        }
        var product = ""
        for word in named where !word.text.isEmpty {
            product += word.text
            if let number = word.number { product += number.description }
        }
        if product.isEmpty, identity.family == nil { product = publisherWord ?? "" }
        if identity.family == nil, let sole = tiers.lazy.compactMap({ Vocabulary.soleFamilies[$0] }).first {
            identity.family = sole.family
            if identity.generation == nil, product.isEmpty { identity.generation = sole.generation }
        }
        identity.product = product
        identity.revisions = revisions
        if identity.generation == nil, product.isEmpty, !revisions.isEmpty {
            identity.generation = identity.revisions.removeFirst()
        }
    }
}
