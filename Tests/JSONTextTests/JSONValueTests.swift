import Testing

@testable import JSONText

private func value(_ text: String, limits: JSONTreeLimits = JSONTreeLimits()) throws -> JSONValue {
    try JSONValue(Array(text.utf8), file: "t.json", limits: limits)
}

@Suite("JSON as a tree")
struct JSONValueTests {
    @Test("Values are found by key and by number")
    func lookup() throws {
        let tree = try value(#"{"model": {"name": "A", "sizes": [7, 13.5], "open": true, "x": null}}"#)
        let model = tree["model"]
        #expect(model?["name"]?.text == "A")
        #expect(model?["sizes"]?[0]?.integer == 7)
        #expect(model?["sizes"]?[1]?.double == 13.5)
        #expect(model?["sizes"]?[2] == nil)
        #expect(model?["open"]?.isTrue == true)
        #expect(model?["x"] == .null)
        #expect(model?["y"] == nil)
        #expect(model?["name"]?["a"] == nil)
        #expect(model?.members?.keys == ["name", "sizes", "open", "x"])
        #expect(model?["sizes"]?.kind == .array)
    }

    @Test("Of a key that occurs twice the last is found, and both are there", arguments: [0, 100])
    func duplicates(others: Int) throws {
        let rest = (0..<others).map { ",\"k\($0)\":\($0)" }.joined()
        let object = try value("{\"a\":1\(rest),\"a\":2}").members
        #expect(object?["a"]?.integer == 2)
        #expect(object?.members.filter { $0.key == "a" }.map(\.value.integer) == [1, 2])
        #expect(object?.members.count == others + 2)
        #expect(others == 0 || object?["k42"]?.integer == 42)
    }

    @Test("Numbers keep their text")
    func numbers() throws {
        let numbers = try #require(try value("[12.50, 1e3, 9007199254740993, -0, 1e999]").elements)
        #expect(numbers.map(\.double) == [12.5, 1000, 9_007_199_254_740_992, 0, nil])
        #expect(numbers.map(\.integer) == [nil, nil, 9_007_199_254_740_993, 0, nil])
        #expect(numbers[0] == .number(JSONNumber("12.50")))
    }

    @Test("A tree is never larger than its limits")
    func limits() throws {
        func sentence(_ text: String, _ limits: JSONTreeLimits) -> String {
            do {
                _ = try value(text, limits: limits)
                return "read"
            } catch {
                return "\(error)"
            }
        }
        #expect(sentence("[1,[2],3]", JSONTreeLimits(maximumNodes: 5)) == "read")
        #expect(
            sentence("[1,[2],3]", JSONTreeLimits(maximumNodes: 4))
                == "t.json:1:8: $[2]: the value holds more than 4 values")
        #expect(sentence(#"{"ab":"cd"}"#, JSONTreeLimits(maximumBytes: 4)) == "read")
        #expect(
            sentence(#"{"ab":"cd"}"#, JSONTreeLimits(maximumBytes: 3))
                == "t.json:1:7: $.ab: the value holds more than 3 bytes of text")
    }
}
