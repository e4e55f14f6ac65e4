/// The release of a benchmark, in the address of one of its files.
enum HELMRelease {
    /// `v0.4.0` of ".../releases/v0.4.0/groups/core_scenarios.json"; the first releases lie in a folder `runs`.
    static func named(in address: String) -> String? {
        let steps = address.split(separator: "/")
        guard let place = steps.firstIndex(where: { $0 == "releases" || $0 == "runs" }), place + 1 < steps.count else {
            return nil
        }
        let release = steps[place + 1]
        let digits = release.first == "v" ? release.dropFirst() : release
        let isVersion = digits.utf8.count <= 20 && digits.utf8.allSatisfy { "0123456789.".utf8.contains($0) }
        return isVersion && digits.contains(where: \.isNumber) ? String(release) : nil
    }

    /// Of all that a file names, in one line; `nil` if there is none.
    static func stated(_ releases: Set<String>) -> String? {
        releases.isEmpty ? nil : releases.sorted().joined(separator: ", ")
    }
}
