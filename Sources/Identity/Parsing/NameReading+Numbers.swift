/// Numbers of a name: generations, dates, sizes.
extension NameReading {
    mutating func take(number text: String, _ position: Int) -> Int {
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

    mutating func take(version: VersionNumber, _ position: Int) -> Int {
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
    mutating func add(_ version: VersionNumber) {
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
    func isOwn(after index: Int) -> Bool { named[(index + 1)...].allSatisfy(\.isFamily) }

    func isNumber(_ position: Int) -> Bool {
        if case .number = pieces[position].piece { return true }
        return false
    }

    func year(at position: Int) -> Int? {
        guard position < pieces.count, case .number(let text) = pieces[position].piece, text.utf8.count == 4,
            let year = Int(text), (2015...2035).contains(year)
        else { return nil }
        return year
    }

    func small(at position: Int, upTo most: Int) -> Int? {
        guard position < pieces.count, case .number(let text) = pieces[position].piece, text.utf8.count <= 2,
            let number = Int(text), (1...most).contains(number)
        else { return nil }
        return number
    }

    /// 2024-11-20, 08-2024, 20241022, 2407, 0528.
    func date(at position: Int) -> (NamedDate, used: Int)? {
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

    mutating func take(magnitude: ModelSize.Amount) {
        let hasSize = !sizes.isEmpty || size.expert != nil
        if magnitude.count == 1e6 {
            if hasSize { context = 1000 } else { sizes.append(magnitude) }
        } else if !hasSize, magnitude.count < 15e12 {
            sizes.append(magnitude)
        }
    }

    func isStep(before position: Int) -> Bool {
        guard position > 0, case .word("step") = pieces[position - 1].piece else { return false }
        return true
    }

    mutating func take(quantisation words: String) {
        if words != Quantisation.unquantised { quantisations.append(words) }
    }
}
