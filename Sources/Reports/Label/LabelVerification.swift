import QRCodes
public import Rating

/// Checks a label against its manifest: every text, the code and the drawing are made anew and compared.
public struct LabelVerification {
    public let reading: LabelReading
    public let manifest: Manifest
    /// The text of the manifest, if the label must carry it.
    public let text: String?

    public init(_ reading: LabelReading, manifest: Manifest, text: String?) {
        self.reading = reading
        self.manifest = manifest
        self.text = text
    }

    public var claims: [Claim] {
        var claims = codeClaims
        let label: Label
        do throws(LabelError) {
            label = try Label(
                content: LabelContent(manifest), code: reading.code, size: reading.size, theme: reading.theme,
                embedded: reading.embedded == nil ? nil : text)
        } catch {
            return claims + [
                Claim(.label, "label", .notVerifiable(because: "no label can be made of the manifest: \(error)"))
            ]
        }
        let differences = reading.differences(from: label)
        for claim in label.claims where !differences.contains(where: { $0.part == .claim(claim.topic) }) {
            claims.append(Claim(.label, "\(claim.topic.rawValue): \(claim.text)", .verified))
        }
        for difference in differences {
            let words = difference.words
            claims.append(
                Claim(.label, difference.name, .differs(stated: words.stated, found: words.expected, by: nil)))
        }
        if differences.isEmpty { claims.append(Claim(.label, "drawing", .verified)) }
        return claims
    }

    /// What the code says when it is read as a telephone would.
    private var codeClaims: [Claim] {
        switch (reading.code, manifest.address) {
        case (nil, nil): return []
        case (nil, let address?):
            if !reading.size.hasCode { return [] }
            return [Claim(.code, "address", .differs(stated: "no code", found: address, by: nil))]
        case (let modules?, let address):
            do {
                let code = try QRCode(modules: modules.modules)
                let text = try code.text()
                let wrong = try code.wrongModules()
                return [
                    Claim(
                        .code, "address",
                        text == address
                            ? .verified : .differs(stated: text, found: address ?? "no address", by: nil)),
                    // Errors that a telephone corrects show in no text.
                    Claim(
                        .code, "modules",
                        wrong == 0 ? .verified : .differs(stated: "\(wrong) wrong", found: "none", by: nil)),
                ]
            } catch {
                return [Claim(.code, "address", .notVerifiable(because: "the code cannot be read: \(error)"))]
            }
        }
    }
}
