/// Cuts words that were written together: "deepseekmoe" is DeepSeek, MoE.
enum WordSplitting {
    private static let longest = 24

    /// The known words that make up a word, the longest first; `nil` if a part is unknown or no part is a family.
    static func parts(of word: String) -> [String]? {
        let bytes = Array(word.utf8)
        guard bytes.count >= 5, bytes.count <= longest else { return nil }
        var parts: [String] = []
        guard cut(bytes[...], into: &parts), parts.count > 1 else { return nil }
        let hasFamily = parts.contains { part in
            if case .family? = Vocabulary.meaning(of: part) { part.utf8.count >= 4 } else { false }
        }
        return hasFamily ? parts : nil
    }

    /// "finellama" ends in a family that others build on: what precedes it, and the family.
    static func ending(of word: String) -> (rest: String, family: String)? {
        for ending in endings where word.utf8.count > ending.utf8.count + 1 && word.hasSuffix(ending) {
            return (String(word.dropLast(ending.utf8.count)), ending)
        }
        return nil
    }

    private static let endings = ["llama", "gemma", "mistral", "mixtral", "qwen", "falcon"]

    private static func cut(_ bytes: ArraySlice<UInt8>, into parts: inout [String]) -> Bool {
        if bytes.isEmpty { return true }
        if parts.count == 3 { return false }
        var end = bytes.endIndex
        while end - bytes.startIndex >= 2 {
            let part = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
            if Vocabulary.meaning(of: part) != nil {
                parts.append(part)
                if cut(bytes[end...], into: &parts) { return true }
                parts.removeLast()
            }
            end -= 1
        }
        return false
    }
}
