import Footprint

/// Why a manifest cannot be read or written: where, what, and what to do.
public struct ManifestError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Problem: Sendable, Hashable {
        case tooLarge, notText, empty, notAMapping, tooDeep, tooManyValues
        case notYAML(String)
        case reference, secondDocument, tag, mergeKey, keyIsNoWord, controlCharacter
        case twice(String)
        // Of a manifest of ours.
        case notOurs
        case otherFormat(String)
        case missing(String)
        case unknownKey(String, known: [String])
        case notA(String, path: String, found: String)
        case unknownName(String, path: String, known: [String])
        case outOfOrder(path: String)
        case outOfRange(path: String, found: String, bounds: String)
        case tooMany(path: String, limit: Int)
        // Of what is written.
        case notFinite(String)
        case noDay(String)
        case tooShort(seconds: String)
        case noUnits
        case notSigned(String)
    }

    let problem: Problem
    /// As the user knows the file; empty for a manifest that is to be written.
    public let file: String
    public let line: Int?

    init(_ problem: Problem, file: String = "", line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    public var description: String {
        if file.isEmpty { return sentence }
        return "\(line.map { "\(file):\($0)" } ?? file): \(sentence)"
    }

    private var sentence: String {
        switch problem {
        case .tooLarge:
            "the file is larger than \(ManifestDocument.largestFile >> 20) MiB; give a manifest with fewer peers."
        case .notText: "the file is not valid UTF-8; save it as UTF-8 text."
        case .empty: "the file is empty; give a manifest."
        case .notAMapping: "a manifest begins with entries such as ‘name: …’; give a manifest."
        case .tooDeep:
            "the file is nested more than \(DocumentGuard.deepestNesting) levels deep; a manifest needs fewer."
        case .tooManyValues: "the file has more values than are read; give a manifest with fewer peers."
        case .notYAML(let reason):
            "this is no YAML\(reason.isEmpty ? "" : " (\(reason))"); fetch the file again, or ask its publisher."
        case .reference: "references (&name, *name) are not read in a manifest; write the values out."
        case .secondDocument: "a second document begins here; keep one manifest in each file."
        case .tag: "tags (!name) are not read in a manifest; remove it."
        case .mergeKey: "merge keys (<<) are not read in a manifest; write the entries out."
        case .keyIsNoWord: "a key is one word, as in ‘name: …’; write it so."
        case .controlCharacter: "the file has a control character; remove it."
        case .twice(let key): "‘\(Self.short(key))’ is there twice; remove one of them."
        default: valueSentence
        }
    }

    private var valueSentence: String {
        switch problem {
        case .notOurs:
            "the part ‘evidence’ is missing; another tool wrote this manifest, and its inputs alone can be used."
        case .otherFormat(let found):
            "the evidence is of the format ‘\(Self.short(found))’, and ‘\(ManifestFile.format)’ is read; "
                + "update Wattmark, or ask for a manifest of this format."
        case .missing(let path): "‘\(path)’ is missing; add it."
        case .unknownKey(let key, let known): "there is no entry ‘\(Self.short(key))’ here; \(Self.hint(key, known))"
        case .notA(let kind, let path, let found):
            "‘\(path)’ takes \(kind), not ‘\(Self.short(found))’; correct it."
        case .unknownName(let name, let path, let known):
            "‘\(path)’ cannot be ‘\(Self.short(name))’; \(Self.hint(name, known))"
        case .outOfOrder(let path): "the values of ‘\(path)’ are not in the order low, central, high; put them so."
        case .outOfRange(let path, let found, let bounds):
            "‘\(path)’ is \(Self.short(found)), and must be \(bounds); correct it."
        case .tooMany(let path, let limit): "‘\(path)’ has more than \(limit) entries; give fewer."
        default: writingSentence
        }
    }

    private var writingSentence: String {
        switch problem {
        case .notFinite(let path): "‘\(path)’ is not a finite number; a manifest cannot hold it."
        case .noDay(let date):
            "‘\(Self.short(date))’ is no date of the kind 2026-11-21; a manifest needs the day of the rating."
        case .tooShort(let seconds):
            "the work lasted \(seconds) s, and the Impact Framework takes 1 s and more; give the whole work, not one request."
        case .notSigned(let reason): reason
        case .noUnits: "the work gave no functional unit; there is no carbon for each."
        default: ""
        }
    }

    private static func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }

    private static func hint(_ name: String, _ known: [String]) -> String {
        let nearest = nearestNames(to: short(name), in: known, limit: 1)
        if let name = nearest.first { return "did you mean ‘\(name)’?" }
        return "known are \(known.joined(separator: ", "))."
    }
}
