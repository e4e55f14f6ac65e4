import Testing

@testable import Studies

@Suite struct ReuploadTests {
    @Test(
        "Account, case, separators and the form of the file do not count",
        arguments: [
            ("meta-llama/Llama-2-7b-hf", "NousResearch/Llama-2-7b-fp16"), ("gpt2", "openai-community/gpt2"),
            ("meta-llama/Meta-Llama-3-8B", "NousResearch/Llama-3-8B"), ("a/ODB-14B", "a/odb_14b"),
        ])
    func same(a: String, b: String) { #expect(Reupload.isOne(a, b)) }

    @Test(
        "Every other word does",
        arguments: [
            ("maker/Model-v1", "maker/Model-v2"), ("a/Llama-2-7b", "a/Llama-2-7b-chat"), ("", ""), ("hf", "fp16"),
        ])
    func different(a: String, b: String) { #expect(!Reupload.isOne(a, b)) }
}
