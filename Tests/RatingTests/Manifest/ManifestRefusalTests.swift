import Rating
import Testing

@Suite("Refused manifests")
struct ManifestRefusalTests {
    private func sentence(_ text: String) -> String? {
        let error = #expect(throws: ManifestError.self) { try ManifestFile(Array(text.utf8), file: "m.yaml") }
        return error?.description
    }

    @Test(
        "What another reader could take otherwise is refused with its line",
        arguments: [
            ("a: &x 1\n", "m.yaml:1: references (&name, *name) are not read in a manifest; write the values out."),
            ("a: 1\nb: *x\n", "m.yaml:2: references (&name, *name) are not read in a manifest; write the values out."),
            ("a: 1\nb: !x 2\n", "m.yaml:2: tags (!name) are not read in a manifest; remove it."),
            ("a:\n  <<: {b: 1}\n", "m.yaml:2: merge keys (<<) are not read in a manifest; write the entries out."),
            ("a: 1\nb: 2\na: 3\n", "m.yaml:1: ‘a’ is there twice; remove one of them."),
            ("a: 1\n---\nb: 2\n", "m.yaml:2: a second document begins here; keep one manifest in each file."),
            ("[a]: 1\n", "m.yaml:1: a key is one word, as in ‘name: …’; write it so."),
            ("- a\n", "m.yaml:1: a manifest begins with entries such as ‘name: …’; give a manifest."),
            ("", "m.yaml: the file is empty; give a manifest."),
        ])
    func ambiguous(text: String, expected: String) {
        #expect(sentence(text) == expected)
    }

    @Test("What no manifest can say is refused with the name of its file")
    func impossible() throws {
        let text = try ManifestFile.text(of: ManifestExamples.score)
        let range = "{unit: s, low: 3600, central: 3600, high: 3600"
        #expect(
            sentence(text.replacing(range, with: "{unit: s, low: 0.5, central: 0.5, high: 3600"))
                == "m.yaml: the work lasted 0.5 s, and the Impact Framework takes 1 s and more; "
                + "give the whole work, not one request.")
    }

    @Test("A file that is nested too deeply is refused before it is parsed")
    func deep() {
        let expected = "m.yaml:1: the file is nested more than 24 levels deep; a manifest needs fewer."
        #expect(sentence("a: " + String(repeating: "[", count: 100_000)) == expected)
        #expect(sentence(String(repeating: "- ", count: 90) + "a") == expected)
        #expect(
            sentence("a: |\n \"\nb: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)) != nil)
    }

    @Test("A file with more values than any manifest needs is refused before it is parsed")
    func many() {
        let text = "a: [" + String(repeating: "1,", count: 700_000) + "1]"
        #expect(sentence(text) == "m.yaml:1: the file has more values than are read; give a manifest with fewer peers.")
    }

    @Test("A file above 8 MiB is refused")
    func large() {
        let text = "a: " + String(repeating: "1", count: 8 << 20)
        #expect(sentence(text) == "m.yaml: the file is larger than 8 MiB; give a manifest with fewer peers.")
    }

    @Test("Bytes that are no UTF-8 are refused")
    func notText() {
        let error = #expect(throws: ManifestError.self) { try ManifestFile([0x61, 0x3A, 0x20, 0xFF], file: "m.yaml") }
        #expect(error?.description == "m.yaml: the file is not valid UTF-8; save it as UTF-8 text.")
    }

    @Test(
        "A value that cannot be is refused with its place and what to do",
        arguments: [
            ("low: 0.45,", "low: 0.55,", "are not in the order low, central, high; put them so."),
            (
                "low: 1.2,", "low: 0.9,",
                "‘evidence.score.ranges.power-usage-effectiveness.low’ is 0.9, and must be 1 or more"
            ),
            ("method: measured", "method: mesured", "cannot be ‘mesured’; did you mean ‘measured’?"),
            ("boundary:", "boundry:", "there is no entry ‘boundry’ here; did you mean ‘boundary’?"),
            ("central: 0.5,", "central: 0,5,", "m.yaml:"),
            ("central: 0.5,", "central: half,", "takes a number, not ‘half’; correct it."),
            ("unit: kWh", "unit: Wh", "‘evidence.score.ranges.energy.unit’ cannot be ‘Wh’"),
            ("dimension: precision", "dimension: precison", "did you mean ‘precision’?"),
            ("draws: 1000", "draws: 1e3", "‘rating.draws’ takes a whole number, not ‘1e3’; correct it."),
            ("wattmark-manifest-1", "wattmark-manifest-9", "update Wattmark"),
        ])
    func impossible(old: String, new: String, expected: String) throws {
        let text = try ManifestFile.text(of: ManifestExamples.rated)
        let place = try #require(text.firstRange(of: old))
        let found = try #require(sentence(text.replacingCharacters(in: place, with: new)))
        #expect(found.contains(expected), "\(found)")
        #expect(found.hasPrefix("m.yaml:"))
    }

    @Test("Another tool's manifest is said to be one")
    func notOurs() {
        #expect(
            sentence("name: x\ntree: {}\n")
                == "m.yaml:1: the part ‘evidence’ is missing; another tool wrote this manifest, and its inputs alone can be used."
        )
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
