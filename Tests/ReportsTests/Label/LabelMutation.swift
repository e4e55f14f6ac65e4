/// One character of a label's markup changed into another of its kind, and the parts by which that can be named.
struct LabelMutation {
    var bytes: [UInt8]
    /// As it was.
    var line: String
    var names: Set<String>

    /// By its topic, or the drawing for whatever is no text.
    func isNamed(by subjects: [String]) -> Bool { subjects.contains { names.contains($0) } }

    /// Every letter and digit of texts, codes, places and colours; not those of the names of elements and attributes,
    /// which only make another element, or none.
    static func all(in svg: String) -> [LabelMutation] {
        let bytes = Array(svg.utf8)
        var mutations: [LabelMutation] = []
        var start = 0
        var group: String?
        for line in svg.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = String(line)
            if text.hasPrefix("<g ") { group = claim(in: text) }
            let names = names(of: text, in: group)
            if text == "</g>" { group = nil }
            for place in changeable(Array(text.utf8)) {
                guard let other = successor(of: bytes[start + place]) else { continue }
                var changed = bytes
                changed[start + place] = other
                mutations.append(LabelMutation(bytes: changed, line: text, names: names))
            }
            start += text.utf8.count + 1
        }
        return mutations
    }

    private static func names(of line: String, in group: String?) -> Set<String> {
        if line.hasPrefix("<title>") { return ["title"] }
        if line.hasPrefix("<desc>") { return ["description"] }
        if line.hasPrefix("<path") { return ["address", "modules", "drawing"] }
        let topic = group ?? claim(in: line)
        // A text that loses its topic becomes a caption, and the topic is missing.
        return ["drawing", topic ?? "captions"]
    }

    private static func claim(in line: String) -> String? {
        line.firstRange(of: "data-claim=\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// The places within quotes and between tags.
    private static func changeable(_ line: [UInt8]) -> [Int] {
        var places: [Int] = []
        var (isQuoted, isTag, isReference) = (false, false, false)
        for (place, byte) in line.enumerated() {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "<") where !isQuoted: isTag = true
            case UInt8(ascii: ">") where !isQuoted: isTag = false
            case UInt8(ascii: "&"): isReference = true
            case UInt8(ascii: ";"): isReference = false
            default: if isQuoted || !isTag, !isReference { places.append(place) }
            }
        }
        return places
    }

    private static func successor(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "9"): UInt8(ascii: "8")
        case UInt8(ascii: "z"): UInt8(ascii: "y")
        case UInt8(ascii: "Z"): UInt8(ascii: "Y")
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            byte + 1
        default: nil
        }
    }
}
