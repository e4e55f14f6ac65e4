import Testing

@testable import JSONText

private func reader(_ text: String, options: JSONOptions = JSONOptions()) -> JSONReader {
    JSONReader(Array(text.utf8), file: "t.json", options: options)
}

@Suite("Reading JSON value by value")
struct JSONReaderTests {
    @Test("An array of objects is read one object at a time; what nobody reads is skipped")
    func objects() throws {
        var reader = reader(
            #"[{"model": "A", "note": [1, {"x": "]"}], "energy": 1.5}, {"energy": null, "model": "B"}, 7]"#)
        var found: [String] = []
        try reader.elements { reader, index in
            guard try reader.kind() == .object else { return }
            var (model, energy): (String, Double?) = ("", nil)
            try reader.members { reader, key in
                switch key {
                case "model": model = try reader.string()
                case "energy": if try !reader.takeNull() { energy = try reader.number().double }
                default: break
                }
            }
            found.append("\(index) \(model) \(energy.map { "\($0)" } ?? "unknown")")
        }
        try reader.finish()
        #expect(found == ["0 A 1.5", "1 B unknown"])
    }

    @Test("An object of objects is read by key, in order, and a key that occurs twice twice")
    func members() throws {
        var reader = reader(#"{"b": {"n": 1}, "a": {"n": 2}, "b": {"n": 3}}"#)
        var found: [String] = []
        try reader.members { reader, key in found.append("\(key)\(try reader.value()["n"]?.integer ?? 0)") }
        #expect(found == ["b1", "a2", "b3"])
    }

    @Test("A value of the wrong kind is refused by its place and way, and the reading can go on")
    func wrongKind() throws {
        var reader = reader("[{\"n\": \"x\"},\n {\"n\": 2}]")
        var (errors, numbers): ([String], [Int?]) = ([], [])
        try reader.elements { reader, _ in
            try reader.members { reader, _ in
                do {
                    numbers.append(try reader.number().integer)
                } catch let error as JSONTextError where error.concernsOneValue {
                    errors.append("\(error)")
                }
            }
        }
        #expect(errors == ["t.json:1:8: $[0].n: found a string where a number is expected"])
        #expect(numbers == [2])
    }

    @Test("The place of a record and the way to it are known while it is read")
    func places() throws {
        var reader = reader("{\"é\": [1,\n  {\"x\": 1}]}")
        var found: [String] = []
        try reader.members { reader, _ in
            try reader.elements { reader, _ in
                _ = try reader.kind()
                found.append("\(reader.place.line):\(reader.place.column) \(reader.pathText)")
            }
        }
        #expect(found == ["1:8 $.é[0]", "2:3 $.é[1]"])
    }

    @Test("JSON lines are read one after the other when asked for")
    func lines() throws {
        var reader = reader("{\"n\": 1}\n{\"n\": 2}\n\n3", options: JSONOptions(allowsManyValues: true))
        var kinds: [JSONKind] = []
        while let kind = try reader.kind() {
            kinds.append(kind)
            try reader.skip()
        }
        #expect(kinds == [.object, .object, .number])
        var nothing = JSONReader([], file: "t.json", options: JSONOptions(allowsManyValues: true))
        #expect(try nothing.kind() == nil)
    }

    @Test("NaN and Infinity are numbers without a value when they are accepted")
    func nonFinite() throws {
        var reader = reader("[NaN, -Infinity, Infinity]", options: JSONOptions(acceptsNonFinite: true))
        var found: [String] = []
        try reader.elements { reader, _ in
            let number = try reader.number()
            #expect(number.double == nil)
            found.append(number.text)
        }
        #expect(found == ["NaN", "-Infinity", "Infinity"])
    }

    @Test("Half a surrogate pair is skipped always, read only to be replaced")
    func surrogates() throws {
        let text = #"["\ud83dx\ude00", "\ud83d\ud83e\udd89\u00e9", "\ud83d\n"]"#
        var skipping = reader(text)
        try skipping.skip()
        try skipping.finish()
        let value = try JSONValue(
            Array(text.utf8), file: "t.json", options: JSONOptions(replacesLoneSurrogates: true))
        #expect(value.elements?.map(\.text) == ["\u{FFFD}x\u{FFFD}", "\u{FFFD}🦉é", "\u{FFFD}\n"])
    }

    @Test("Escapes stand for their characters")
    func escapes() throws {
        #expect(
            try JSONValue(Array(#""\"\\\/\b\f\n\r\t\u0041\ud83e\uDD89""#.utf8), file: "t.json").text
                == "\"\\/\u{08}\u{0C}\n\r\tA🦉")
    }

    @Test("What is skipped may be longer than anything that may be read")
    func longSkipped() throws {
        var reader = reader(
            "{\"\(String(repeating: "k", count: 50))\": 1, \"a\": [\"\(String(repeating: "x", count: 50))\"]}",
            options: JSONOptions(maximumStringBytes: 5))
        try reader.skip()
        try reader.finish()
    }

    @Test("A string that grows over many chunks is refused before it is held")
    func longString() {
        var chunks = 0
        var reader = JSONReader(file: "t.json") {
            chunks += 1
            return chunks == 1 ? Array("[\"".utf8) : [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
        }
        #expect(throws: JSONTextError.self) { try reader.value() }
        #expect(chunks == 18)
    }

    @Test("An error of the source or of the program reaches the caller")
    func otherErrors() {
        struct Stop: Error {}
        var broken = JSONReader(file: "t.json") { throw Stop() }
        #expect(throws: Stop.self) { try broken.skip() }
        var stopped = reader("[1, 2]")
        #expect(throws: Stop.self) { try stopped.elements { _, index in if index == 1 { throw Stop() } } }
    }
}
