/// Names as people type them: case, accents and punctuation do not count.
enum NameFolding {
    /// Letters and digits alone, in lower case, accents of Latin letters dropped.
    ///
    /// ```swift
    /// NameFolding.fold("H100-SXM5") == "h100sxm5"
    /// ```
    static func fold(_ name: some StringProtocol) -> String {
        foldASCII(name) ?? words(name).joined()
    }

    /// Nearly every name is ASCII, where a byte is a letter, a digit or nothing; `nil` for the others.
    private static func foldASCII(_ name: some StringProtocol) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case 0x80...: return nil
            default: continue
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The runs of letters and the runs of digits: "H100 SXM5" is h, 100, sxm, 5.
    static func words(_ name: some StringProtocol) -> [String] {
        var words: [String] = []
        var current = ""
        var kind = Kind.other
        for scalar in name.lowercased().unicodeScalars {
            let plain = accents[scalar] ?? scalar
            let next = Kind(plain)
            if next != kind, !current.isEmpty {
                words.append(current)
                current = ""
            }
            kind = next
            if next != .other { current.unicodeScalars.append(plain) }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private enum Kind {
        case letter
        case digit
        case other

        init(_ scalar: Unicode.Scalar) {
            if ("0"..."9").contains(scalar) {
                self = .digit
            } else {
                self = scalar.properties.isAlphabetic ? .letter : .other
            }
        }
    }

    private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, Unicode.Scalar)] = [
            ("áàâäãå", "a"), ("ç", "c"), ("éèêë", "e"), ("íìîï", "i"), ("ñ", "n"), ("óòôöõø", "o"), ("úùûü", "u"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (accented, plain) in pairs {
            for scalar in accented.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
