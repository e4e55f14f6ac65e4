import RealModule

/// The scalars of a document by their path: "tree.children.inference.outputs.0.sci".
struct StatedValues {
    /// In the order of the document.
    let paths: [String]
    let values: [String: String]

    init(_ leaves: [(path: String, text: String)]) {
        var values: [String: String] = [:]
        var paths: [String] = []
        for leaf in leaves where values.updateValue(leaf.text, forKey: leaf.path) == nil { paths.append(leaf.path) }
        self.paths = paths
        self.values = values
    }

    /// Numbers are equal where they agree to so many parts: arithmetic in another order may change the last digits.
    static let tolerance = 1e-9

    /// What one document states that another, computed from the same inputs, says otherwise.
    ///
    /// - Parameters:
    ///   - found: What was computed.
    ///   - isClaim: Which paths are compared; the others are inputs.
    func findings(
        against found: StatedValues, where isClaim: (String) -> Bool
    ) -> [(path: String, finding: Claim.Finding)] {
        var findings: [(String, Claim.Finding)] = []
        for path in paths where isClaim(path) {
            guard let stated = values[path] else { continue }
            if let computed = found.values[path] {
                findings.append((path, StatedValues.finding(stated: stated, found: computed)))
            } else {
                findings.append((path, .differs(stated: stated, found: "nothing", by: nil)))
            }
        }
        for path in found.paths where isClaim(path) && values[path] == nil {
            findings.append((path, .differs(stated: "nothing", found: found.values[path] ?? "", by: nil)))
        }
        return findings
    }

    static func finding(stated: String, found: String) -> Claim.Finding {
        if stated == found { return .verified }
        guard let one = Double(stated), let other = Double(found), one.isFinite, other.isFinite else {
            return .differs(stated: stated, found: found, by: nil)
        }
        let scale = max(abs(one), abs(other))
        if abs(one - other) <= tolerance * scale { return .verified }
        return .differs(stated: stated, found: found, by: difference(one, from: other))
    }

    /// "+3.2 %"; of a number that should be 0, the number itself.
    private static func difference(_ stated: Double, from found: Double) -> String {
        guard found != 0 else { return stated.description }
        let percent = (stated - found) / abs(found) * 100
        let sign = percent < 0 ? "−" : "+"
        let size = abs(percent)
        if size < 0.001 { return sign + "less than 0.001 %" }
        let decimals = size < 0.1 ? 3 : size < 10 ? 1 : 0
        let power = Double.pow(10, decimals)
        let rounded = (size * power).rounded() / power
        return "\(sign)\(decimals == 0 ? String(Int(min(rounded, 1e15))) : rounded.description) %"
    }
}
