import DelimitedText

/// The rows of a table in which one cell, or one item of a cell's list, is a given name: found by one pass over the bytes,
/// so that a single look-up need not decode the whole table.
enum TableExcerpt {
    /// The header and the rows that hold the name.
    ///
    /// - Parameters:
    ///   - name: Folded, ASCII (`NameFolding`).
    ///   - bytes: Of a table without line feeds inside its cells.
    static func rows(named name: String, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let wanted = Array(name.utf8)
        var excerpt: [UInt8] = []
        var (line, matched) = (0, 0)
        var (isOther, isQuoted, isHeader, isWanted) = (false, false, true, false)
        for place in bytes.indices {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where isQuoted: continue
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"):
                isWanted = isWanted || (!isOther && matched == wanted.count && matched > 0)
                (matched, isOther) = (0, false)
                guard byte == UInt8(ascii: "\n") else { continue }
                if isHeader || isWanted { excerpt += bytes[line...place] }
                (line, isHeader, isWanted) = (place + 1, false, false)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if matched < wanted.count, wanted[matched] == byte { matched += 1 } else { isOther = true }
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if matched < wanted.count, wanted[matched] == byte | 0x20 { matched += 1 } else { isOther = true }
            case 0x80...: isOther = true
            default: continue
            }
        }
        return excerpt
    }
}
