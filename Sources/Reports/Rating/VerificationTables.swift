import Rating

/// The files that were verified, and their claims, one line each.
struct VerificationTables {
    let verifications: [Verification]

    /// How many claims of each file hold.
    var files: Table {
        var table = Table(
            key: "files",
            columns: [
                .text("file", "file"), .text("verdict", "verdict"), .number("claims", "claims", style: .decimals(0)),
                .number("differ", "differ", style: .decimals(0)),
                .number("not_verifiable", "not verifiable", style: .decimals(0)),
            ])
        for verification in verifications {
            let differ = verification.differing
            table.append([
                .text(verification.file), .text(verification.holds ? "verified" : "NOT verified"),
                .number(Double(verification.claims.count)), .number(Double(differ)),
                .number(Double(verification.failing.count - differ)),
            ])
        }
        return table
    }

    /// Every claim of every file.
    var claims: Table {
        var table = Table(
            key: "claims", title: "All claims",
            columns: [
                .text("file", "file", visibility: verifications.count > 1 ? .always : .dataOnly),
                .text("part", "part", visibility: .ifRoom(1)), .text("claim", "claim"), .text("finding", "finding"),
                .text("stated", "stated"), .text("found", "computed"),
                .text("difference", "by", visibility: .ifRoom(2)),
            ])
        for verification in verifications {
            for claim in verification.claims { table.append(cells(claim, of: verification.file)) }
        }
        return table
    }

    private func cells(_ claim: Claim, of file: String) -> [Cell] {
        let start: [Cell] = [.text(file), .text(claim.part.rawValue), .text(claim.subject)]
        return switch claim.finding {
        case .verified: start + [.text("verified")]
        case .differs(let stated, let found, let by):
            start + [.text("differs"), .text(stated), .text(found), .text(by)]
        case .notVerifiable(let reason): start + [.text("not verifiable: \(reason)")]
        }
    }
}
