import Testing

@testable import Plots

@Suite("JSON")
struct JSONTreeTests {
    @Test("Numbers have the shortest digits that read back, whole ones no decimals")
    func numbers() {
        let values = [1, 0.1, -0.0, 1e21, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
        #expect(
            JSONTree.numbers(values).text
                == "[1, 0.1, 0, 1e+21, 0.3333333333333333, 5e-324, 1.7976931348623157e+308]\n")
        #expect(values.allSatisfy { Double("\($0)") == $0 })
    }

    @Test("What is not finite is left out, and so is a member without a value")
    func notFinite() {
        let tree = JSONTree.members([("a", .number(.nan)), ("b", nil), ("c", nil as JSONTree?), ("d", 1)])
        #expect(tree.text == "{\"d\": 1}\n")
        #expect(JSONTree.numbers([1, .infinity, 2]).text == "[1, 2]\n")
    }

    @Test("Quotes, backslashes and control characters are escaped")
    func strings() {
        #expect(JSONTree.quoted("a\"b\\c\n\u{0}\u{2028}é模") == "\"a\\\"b\\\\c\\u000a\\u0000\\u2028é模\"")
    }

    @Test("Keys keep their order; a row of values stands on one line")
    func layout() {
        let tree: JSONTree = ["z": [["x": 1, "y": 2], ["x": 3]], "a": nil, "b": []]
        #expect(
            tree.text == """
                {
                  "z": [
                    {"x": 1, "y": 2},
                    {"x": 3}
                  ],
                  "a": null,
                  "b": []
                }

                """)
    }
}
