import Studies
import Testing

@Suite("Condition on a row")
struct RowConditionTests {
    @Test(
        "Words are compared without case and without signs before them",
        arguments: [
            ("type=pretrained", "🟢 pretrained", true), ("type=pretrained", "🟩 continuously pretrained", false),
            ("type~pretrained", "🟩 continuously pretrained", true), ("official=true", "True", true),
            ("official!=true", "True", false), ("precision=bfloat16|float16", "float16", true),
            ("precision!=bfloat16|float16", "float16", false), ("type!~merge", "🤝 base merges and moerges", false),
            ("released>=2024-06", "2024-09-24", true), ("released<2024-06", "2024-09-24", false),
            ("generation>1", "1.5", true),
        ])
    func words(text: String, value: String, isMet: Bool) throws {
        #expect(try RowCondition(parsing: text).isMet(by: value) == isMet)
    }

    @Test(
        "Numbers are compared as numbers, with the endings of counts",
        arguments: [
            ("parameters>=1B", 1e9, true), ("parameters>1B", 1e9, false), ("parameters<70B", 69.9e9, true),
            ("parameters<=70B", 70e9, true), ("shots=5", 5, true), ("shots=0|5", 5, true), ("shots!=5", 5, false),
        ])
    func numbers(text: String, value: Double, isMet: Bool) throws {
        #expect(try RowCondition(parsing: text).isMet(by: value) == isMet)
    }

    @Test("Blanks around the parts do not count")
    func blanks() throws {
        let condition = try RowCondition(parsing: " Type  ~  chat ")
        #expect(condition.field == "type" && condition.alternatives == ["chat"])
    }

    @Test("What is no condition is refused with examples", arguments: ["official", "=true", "type=", "a<1|2", ""])
    func refused(text: String) {
        #expect(throws: AnalysisError.self) { try RowCondition(parsing: text) }
    }

    @Test("A bound that is no number meets no number")
    func notANumber() throws { #expect(try !RowCondition(parsing: "parameters>many").isMet(by: 5)) }
}
