/// The words for numbers of few bits, and those for the precision in which weights are published.
enum Quantisation {
    /// Published precisions: a name with one of these is the name without it.
    private static let published: Set<String> = [
        "bf16", "fp16", "f16", "fp32", "f32", "bfloat16", "float16", "float32",
    ]

    /// Formats and methods whose weights are other numbers than the published ones.
    private static let reduced: Set<String> = [
        "fp8", "int8", "int4", "int3", "int2", "fp4", "nf4", "mxfp4", "mxfp8", "nvfp4", "gptq", "awq", "gguf", "ggml",
        "exl2", "exl3", "aqlm", "hqq", "eetq", "bnb", "quip", "quanto", "marlin", "imatrix", "imat", "quantized",
        "quantised", "quant", "squeezellm", "spqr", "autoround", "hf-quantized",
    ]

    static let unquantised = "published precision"

    /// A word of precision, or `nil`. `4bit`, `8bits`, `4.0bpw`, `q4`, `iq2`, `w4a16` have a number in them.
    static func named(_ chunk: [UInt8]) -> String? {
        guard chunk.count >= 2, chunk.count <= 12 else { return nil }
        let text = String(decoding: chunk, as: UTF8.self)
        if published.contains(text) { return unquantised }
        if reduced.contains(text) { return text }
        let head = text.prefix { !$0.isNumber && $0 != "." }
        let rest = text.dropFirst(head.count)
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        let tail = rest.dropFirst(digits.count)
        guard !digits.isEmpty else { return nil }
        switch (head, tail) {
        case ("", "bit"), ("", "bits"): return digits == "16" || digits == "32" ? unquantised : "\(digits)-bit"
        case ("", "bpw"): return "\(digits) bpw"
        case ("q", ""), ("iq", ""): return digits.count <= 3 && !digits.hasPrefix("0") ? "gguf \(text)" : nil
        case ("w", _) where tail.hasPrefix("a") && tail.dropFirst().allSatisfy(\.isNumber): return text
        default: return nil
        }
    }

    /// What follows `Q4`: K, M, S, L, XL, XXS.
    static let endings: Set<String> = ["k", "m", "s", "l", "xl", "xs", "xxs", "nl"]

    /// The precision column of a table, where it tells of reduced weights: "GPTQ", "4bit".
    static func ofColumn(_ text: String) -> String? {
        let folded = NameChunks(text).chunks.compactMap { named($0) }.first
        return folded == unquantised ? nil : folded
    }
}
