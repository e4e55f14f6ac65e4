import Testing

@testable import Intake

@Suite struct HELMReleaseTests {
    @Test(
        "The release is the step after the folder of releases, if it is a version",
        arguments: [
            ("https://site.example/lite/benchmark_output/releases/v1.13.0/groups/x.json", "v1.13.0"),
            ("benchmark_output/runs/v0.2.2/groups/latex/x.tex", "v0.2.2"), ("releases/2024.1/x", "2024.1"),
            ("benchmark_output/runs/my-suite/groups/x.json", nil), ("releases", nil), ("releases/v/x", nil),
            ("releases/../x", nil), ("groups/v1.0.0/x.json", nil), ("", nil),
        ])
    func named(address: String, release: String?) {
        #expect(HELMRelease.named(in: address) == release)
    }

    @Test("Several releases in one file are all told")
    func several() {
        #expect(HELMRelease.stated(["v0.4.0", "v0.3.0"]) == "v0.3.0, v0.4.0")
        #expect(HELMRelease.stated([]) == nil)
    }
}
