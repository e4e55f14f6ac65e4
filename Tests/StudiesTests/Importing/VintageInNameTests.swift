import Testing

@testable import Studies

@Suite struct VintageInNameTests {
    @Test(
        "Year and month in a name are its vintage, with the day if there is one",
        arguments: [
            ("v2-2025-02.csv", "2025-02"), ("models_20260216.json", "2026-02-16"),
            ("2024-10-03 export.csv", "2024-10-03"),
            ("all.2025_03.csv", "2025-03"),
        ])
    func dated(name: String, vintage: String) {
        #expect(VintageInName.vintage(of: name) == vintage)
    }

    @Test(
        "Other numbers are none",
        arguments: ["models.csv", "run-2025.csv", "12025-02.csv", "2025-13.csv", "v2-202502991.csv"])
    func undated(name: String) {
        #expect(VintageInName.vintage(of: name) == nil)
    }
}
