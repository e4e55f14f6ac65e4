extension ManifestError {
    /// Whether it is a manifest without the evidence that Wattmark writes: another tool's, perhaps.
    public var isOfAnotherTool: Bool { problem == .notOurs }
}

extension ImpactManifest {
    /// What another tool's manifest says: the outputs that the builtins give, and what cannot be checked.
    public var claims: [Claim] {
        var claims = [
            Claim(.integrity, "content", .notVerifiable(because: "the manifest has no hashes and no signature"))
        ]
        for child in children {
            for difference in child.differences {
                claims.append(Claim(.score, "\(child.path) \(difference.path)", difference.finding))
            }
            for reason in child.notVerifiable {
                claims.append(Claim(.score, child.path, .notVerifiable(because: reason)))
            }
            if child.differences.isEmpty, child.notVerifiable.isEmpty {
                claims.append(Claim(.score, "outputs of \(child.path)", .verified))
            }
        }
        return claims
    }
}
