import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct TruncatedParametersTests {
    @Test("Whole billions throughout are flagged once for the file")
    func truncated() {
        #expect(
            flags((1...30).map { Double($0) }).map(\.reason) == [
                "all 30 counts are whole billions, which those of models are not: they were truncated"
            ])
    }

    @Test("One exact count, or a handful of rows, is believed")
    func believed() {
        #expect(flags((1...30).map { Double($0) } + [7.242]).isEmpty)
        #expect(flags((1...29).map { Double($0) }).isEmpty)
    }

    @Test("One model under many conditions has one count")
    func oneModel() {
        #expect(flags((1...40).map { _ in 8 }, isOneModel: true).isEmpty)
    }

    private func flags(_ billions: [Double], isOneModel: Bool = false) -> [PlausibilityFlag] {
        var rule = TruncatedParameters()
        for (row, count) in billions.enumerated() {
            let observation = Observation(.parameters, count * 1e9, method: .reported)
            let model = ListedModel(name: isOneModel ? "m" : "m\(row)")
            #expect(
                rule.flags(of: Entry(key: "\(row)", row: row, model: model, observations: [observation])).isEmpty)
        }
        return rule.flagsOfFile()
    }
}
