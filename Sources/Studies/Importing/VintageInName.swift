/// The vintage that the name of a file tells: `v2-2025-02.csv` is of 2025-02.
enum VintageInName {
    /// The last year and month in the name, with the day if there is one.
    static func vintage(of name: String) -> String? {
        var vintage: String?
        // Digits before or after would make it another number.
        for match in name.matches(
            of: /(?:^|[^0-9])(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12][0-9]|3[01]))?(?![0-9])/)
        {
            vintage = [String(match.1), String(match.2), match.3.map(String.init)].compactMap { $0 }.joined(
                separator: "-")
        }
        return vintage
    }
}
