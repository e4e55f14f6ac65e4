/// A repository that holds the weights of another under another account, at most in another form of the file.
///
/// ```swift
/// Reupload.isOne("meta-llama/Llama-2-7b-hf", "NousResearch/Llama-2-7b-fp16") == true
/// Reupload.isOne("maker/Model-v1", "maker/Model-v2") == false
/// ```
enum Reupload {
    static func isOne(_ a: String, _ b: String) -> Bool {
        let (first, second) = (bareName(a), bareName(b))
        return !first.isEmpty && first == second
    }

    /// The name without account, case, separators and the form of the file.
    private static func bareName(_ name: String) -> String {
        let last = name.split(separator: "/").last ?? Substring(name)
        var words = last.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        while let end = words.last, forms.contains(end) { words.removeLast() }
        // Meta's own repositories begin with it, copies of them do not.
        if words.first == "meta" { words.removeFirst() }
        return words.joined()
    }

    private static let forms: Set<String> = ["hf", "fp16", "bf16", "fp32", "bfloat16", "float16", "safetensors"]
}
