public import Rating

extension Document {
    /// What became of each claim of one or more files.
    ///
    /// How many claims of each part hold, and every one that does not.
    ///
    /// - Parameter isWhole: Every claim is listed, whatever became of it.
    public init(_ verifications: [Verification], isWhole: Bool = false, nextStep: String? = nil) {
        let several = verifications.count > 1
        var sections: [DocumentSection] = []
        for (place, verification) in verifications.enumerated() {
            let words = VerificationWords(verification)
            let suffix = several ? "_\(place + 1)" : ""
            sections.append(
                DocumentSection(
                    key: "verdict\(suffix)", heading: several ? verification.file : nil, .sentence(words.verdict)))
            if !verification.claims.isEmpty {
                var parts = words.parts
                parts.key += suffix
                sections.append(.table(parts))
            }
            if !isWhole, !verification.failing.isEmpty {
                sections.append(
                    DocumentSection(
                        key: "failing\(suffix)", heading: "What does not hold",
                        .list(verification.failing.map(VerificationWords.sentence))))
            }
            if isWhole, let all = words.table(verification.claims, key: "claims\(suffix)", title: "All claims") {
                sections.append(.table(all))
            }
        }
        self.init(title: "Verification", sections: sections, nextStep: nextStep)
    }
}

/// One verification in words and tables.
struct VerificationWords {
    let verification: Verification

    init(_ verification: Verification) { self.verification = verification }

    var verdict: String {
        let count = verification.claims.count
        guard count > 0 else { return "\(verification.file): nothing in it can be checked." }
        let claims = "\(NumberText.styled(Double(count), .decimals(0))) \(count == 1 ? "claim" : "claims")"
        if verification.holds {
            return
                "\(verification.file): verified. \(count == 1 ? "Its" : "All its") \(claims) hold\(count == 1 ? "s" : "")."
        }
        let differing = verification.failing.count { if case .differs = $0.finding { true } else { false } }
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
            let claims = verification.claims.filter { $0.part == part }
            guard !claims.isEmpty else { continue }
            let differ = claims.count { if case .differs = $0.finding { true } else { false } }
            let verified = claims.count { $0.holds }
            table.append([
                .text(part.rawValue), .number(Double(verified)), .number(Double(differ)),
                .number(Double(claims.count - verified - differ)),
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

    func table(_ claims: [Claim], key: String, title: String) -> Table? {
        guard !claims.isEmpty else { return nil }
        var table = Table(
            key: key, title: title,
            columns: [
                .text("part", "part", visibility: .ifRoom(1)), .text("claim", "claim"), .text("finding", "finding"),
                .text("stated", "stated"), .text("found", "computed"),
                .text("difference", "by", visibility: .ifRoom(2)),
            ])
        for claim in claims {
            let start: [Cell] = [.text(claim.part.rawValue), .text(claim.subject)]
            switch claim.finding {
            case .verified: table.append(start + [.text("verified")])
            case .differs(let stated, let found, let by):
                table.append(start + [.text("differs"), .text(stated), .text(found), .text(by)])
            case .notVerifiable(let reason):
                table.append(start + [.text("not verifiable: \(reason)")])
            }
        }
        return table
    }
}
