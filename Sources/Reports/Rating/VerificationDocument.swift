public import Rating

extension Document {
    /// What became of each claim of one or more files.
    ///
    /// Of one file, how many claims of each part hold; of several, how many of each file. Then every one that does not.
    ///
    /// - Parameter isWhole: Every claim is listed, whatever became of it.
    public init(_ verifications: [Verification], isWhole: Bool = false, nextStep: String? = nil) {
        let tables = VerificationTables(verifications: verifications)
        var sections = [DocumentSection(key: "verdict", .sentence(VerificationWords.verdict(verifications)))]
        if isWhole || verifications.count > 1 { sections.append(.table(tables.files)) }
        if verifications.count == 1, let only = verifications.first, !only.claims.isEmpty {
            sections.append(.table(VerificationWords(only).parts))
        }
        if isWhole {
            sections.append(.table(tables.claims))
        } else {
            let isOne = verifications.count == 1
            for (place, verification) in verifications.enumerated() where !verification.failing.isEmpty {
                let ofWhat = isOne ? "" : " of \(verification.file)"
                sections.append(
                    DocumentSection(
                        key: isOne ? "failing" : "failing_\(place + 1)", heading: "What does not hold\(ofWhat)",
                        .list(verification.failing.map(VerificationWords.sentence))))
            }
        }
        self.init(title: "Verification", sections: sections, nextStep: nextStep)
    }
}

/// One verification in words and tables.
struct VerificationWords {
    let verification: Verification

    init(_ verification: Verification) { self.verification = verification }

    /// Of one file, or "3 of 26 files are NOT verified: a.yaml and 2 more."
    static func verdict(_ verifications: [Verification]) -> String {
        if verifications.count == 1, let only = verifications.first { return VerificationWords(only).verdict }
        let count = NumberText.styled(Double(verifications.count), .decimals(0))
        let failing = verifications.filter { !$0.holds }
        guard let first = failing.first else { return "All \(count) files are verified." }
        let some = NumberText.styled(Double(failing.count), .decimals(0))
        let names = failing.count == 1 ? first.file : "\(first.file) and \(failing.count - 1) more"
        return "\(some) of \(count) files \(failing.count == 1 ? "is" : "are") NOT verified: \(names)."
    }

    var verdict: String {
        let count = verification.claims.count
        guard count > 0 else { return "\(verification.file): nothing in it can be checked." }
        let claims = "\(NumberText.styled(Double(count), .decimals(0))) \(count == 1 ? "claim" : "claims")"
        if verification.holds {
            return
                "\(verification.file): verified. \(count == 1 ? "Its" : "All its") \(claims) hold\(count == 1 ? "s" : "")."
        }
        let differing = verification.differing
        let open = verification.failing.count - differing
        let parts = [
            differing > 0 ? "\(differing) differ\(differing == 1 ? "s" : "")" : nil,
            open > 0 ? "\(open) cannot be verified" : nil,
        ].compactMap { $0 }
        return "\(verification.file): NOT verified. Of \(claims), \(parts.joined(separator: " and "))."
    }

    var parts: Table {
        var table = Table(
            key: "parts",
            columns: [
                .text("part", "part"), .number("verified", "verified", style: .decimals(0)),
                .number("differ", "differ", style: .decimals(0)),
                .number("not_verifiable", "not verifiable", style: .decimals(0)),
            ])
        for part in Claim.Part.allCases {
            let of = Verification(file: verification.file, claims: verification.claims.filter { $0.part == part })
            guard !of.claims.isEmpty else { continue }
            table.append([
                .text(part.rawValue), .number(Double(of.verified)),
                .number(Double(of.differing)),
                .number(Double(of.failing.count - of.differing)),
            ])
        }
        return table
    }

    /// "peers: rating.peers.0.sci-g.1: stated 0.5, computed 0.4 (+25 %)".
    static func sentence(_ claim: Claim) -> String {
        let start = "\(claim.part.rawValue): \(claim.subject)"
        return switch claim.finding {
        case .verified: "\(start): verified"
        case .differs(let stated, let found, let by):
            "\(start): stated \(stated), computed \(found)" + (by.map { " (\($0))" } ?? "")
        case .notVerifiable(let reason): "\(start): not verifiable: \(reason)"
        }
    }
}
