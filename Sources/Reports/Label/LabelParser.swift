/// Puts a label together from the pieces of its markup.
struct LabelParser {
    struct Parts {
        var size = LabelSize.card
        var theme = LabelTheme.light
        var title = ""
        var description = ""
        var claims: [LabelClaim] = []
        var captions: [String] = []
        var code: LabelCode?
        var embedded: String?
    }

    private var scanner: SVGScanner
    private var parts = Parts()
    /// The elements that are open, outermost first.
    private var open: [String] = []
    private var elements = 0
    /// Titles, descriptions, manifests and codes that were met.
    private var met: Set<String> = []
    /// The text of the element that is open.
    private var text = ""
    private var attributes: [String: String] = [:]
    /// The claim of the open group, and its lines so far.
    private var group: LabelClaim.Topic?
    private var lines: [(text: String, isGlued: Bool)] = []

    init(_ markup: [UInt8]) { scanner = SVGScanner(markup) }

    mutating func parse() throws(LabelReadingError) -> Parts {
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let attributes): try begin(name, attributes)
            case .end(let name): try finish(name)
            case .text(let run): try add(run)
            }
        }
        guard open.isEmpty else { throw failure(.unfinished) }
        guard elements > 0 else { throw failure(.notSVG) }
        for part in ["title", "desc"] where !met.contains(part) { throw failure(.missing(part)) }
        return parts
    }

    // MARK: Elements

    private mutating func begin(_ name: String, _ attributes: [String: String]) throws(LabelReadingError) {
        guard elements > 0 || name == "svg" else { throw failure(.notSVG) }
        guard !open.isEmpty || elements == 0 else { throw failure(.afterEnd) }
        guard open.count < LabelReading.depthLimit else { throw failure(.depth) }
        elements += 1
        guard elements <= LabelReading.elementLimit else { throw failure(.elements) }
        if let outer = open.last, LabelVocabulary.children[outer]?.contains(name) != true {
            throw failure(.element(name, inside: outer))
        }
        if let format = attributes["data-format"], elements == 1, format != Label.format {
            throw failure(.format(format))
        }
        let known = LabelVocabulary.attributes[name] ?? []
        if let stranger = attributes.keys.sorted().first(where: { !known.contains($0) }) {
            throw failure(.attribute(stranger, of: name))
        }
        open.append(name)
        text = ""
        self.attributes = attributes
        switch name {
        case "svg": try beginLabel()
        case "title", "desc", "metadata": try once(name)
        case "wattmark:manifest":
            try once(name)
            try require("xmlns:wattmark", Label.manifestNamespace)
        case "g":
            group = try topic()
            lines = []
        case "path": try readCode()
        default: break
        }
    }

    private mutating func finish(_ name: String) throws(LabelReadingError) {
        guard open.popLast() == name else { throw failure(.closing(name)) }
        switch name {
        case "title": parts.title = text
        case "desc": parts.description = text
        case "wattmark:manifest": parts.embedded = text
        case "text": try finishText()
        case "g":
            if let group { try claim(group, joined(lines)) }
            group = nil
        default: break
        }
        text = ""
    }

    private mutating func add(_ run: String) throws(LabelReadingError) {
        if let element = open.last, LabelVocabulary.textual.contains(element) {
            text += run
        } else if !run.allSatisfy({ $0 == " " || $0 == "\n" || $0 == "\t" }) {
            throw failure(open.isEmpty && elements > 0 ? .afterEnd : open.isEmpty ? .notSVG : .strayText)
        }
    }

    private mutating func beginLabel() throws(LabelReadingError) {
        try require("xmlns", "http://www.w3.org/2000/svg")
        try require("role", "img")
        try require("data-format", Label.format)
        let (size, theme) = (attributes["data-size"] ?? "", attributes["data-theme"] ?? "")
        guard let known = LabelSize(rawValue: size) else { throw failure(.value(size, of: "data-size")) }
        guard let look = LabelTheme(rawValue: theme) else { throw failure(.value(theme, of: "data-theme")) }
        (parts.size, parts.theme) = (known, look)
    }

    // MARK: Claims

    private mutating func finishText() throws(LabelReadingError) {
        let glued = attributes["data-glued"]
        guard glued == nil || glued == "true" && group != nil else {
            throw failure(.value(glued ?? "", of: "data-glued"))
        }
        guard group == nil else {
            guard attributes["data-claim"] == nil else { throw failure(.attribute("data-claim", of: "text")) }
            lines.append((text, glued != nil))
            return
        }
        guard attributes["data-claim"] != nil else {
            parts.captions.append(text)
            return
        }
        try claim(try topic(), text)
    }

    private func topic() throws(LabelReadingError) -> LabelClaim.Topic {
        let name = attributes["data-claim"] ?? ""
        guard let topic = LabelClaim.Topic(rawValue: name) else { throw failure(.claim(name)) }
        return topic
    }

    private mutating func claim(_ topic: LabelClaim.Topic, _ text: String) throws(LabelReadingError) {
        try once("claim " + topic.rawValue)
        parts.claims.append(LabelClaim(topic, text))
    }

    private func joined(_ lines: [(text: String, isGlued: Bool)]) -> String {
        lines.enumerated().reduce("") { text, line in
            text + (line.offset == 0 || line.element.isGlued ? "" : " ") + line.element.text
        }
    }

    private mutating func readCode() throws(LabelReadingError) {
        try once("QR code")
        try require("data-claim", "qr")
        do {
            parts.code = try LabelCodePath.code(side: attributes["data-modules"] ?? "", path: attributes["d"] ?? "")
        } catch {
            throw failure(.code(error.trouble))
        }
    }

    // MARK: Checks

    private mutating func once(_ what: String) throws(LabelReadingError) {
        guard met.insert(what).inserted else { throw failure(.repeated(what)) }
    }

    private func require(_ name: String, _ value: String) throws(LabelReadingError) {
        let found = attributes[name] ?? ""
        guard found == value else {
            throw failure(name.hasPrefix("xmlns") ? .namespace(found) : .value(found, of: name))
        }
    }

    private func failure(_ reason: LabelReadingError.Reason) -> LabelReadingError { scanner.failure(reason) }
}
