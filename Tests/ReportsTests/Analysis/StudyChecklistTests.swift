import Reports
import Testing

@Suite struct StudyChecklistTests {
    private func evidence() -> StudyEvidence {
        var board = StudyEvidence.SourceEvidence("board", rowsRead: 4_576, rowsRefused: 12, rowsFlagged: 89)
        board.publisher = "Example Board"
        board.vintage = "2026-05"
        board.licence = "CC-BY-4.0"
        var energy = StudyEvidence.MetricEvidence("energy", measured: 412, estimated: 3_409, isCost: true)
        energy.proxy = "parameters"
        var evidence = StudyEvidence(
            sources: [board], models: 3_821,
            metrics: [StudyEvidence.MetricEvidence("average score", reported: 3_821), energy])
        evidence.organisations = 640
        evidence.largestOrganisation = .init("Example Lab", 1_020)
        evidence.families = 57
        evidence.derivedModels = 1_204
        evidence.modelsOfUnknownBase = 402
        evidence.modelsOfUnknownDate = 1
        evidence.conditions = ["parameters > 0.5 B", "not flagged"]
        evidence.modelsLeftOut = 743
        evidence.seed = 1
        evidence.commands = ["wattmark import board", "wattmark report"]
        return evidence
    }

    private func lines(_ evidence: StudyEvidence) -> [String] {
        StudyChecklist(evidence).groups.flatMap { group in
            group.items.map { "\($0.state.rawValue): \($0.evidence.plain)" }
        }
    }

    @Test("Every demand has a state and a sentence with the numbers it rests on")
    func full() {
        #expect(
            StudyChecklist(evidence()).groups.map(\.heading) == [
                "Collection bias", "Missing perspectives", "Honest representation", "Auditability",
            ])
        let expected = [
            "met: 12 of 4,576 rows (under 1 %) were refused; 89 more are kept and flagged as hard to believe.",
            "not met: All rows come from Example Board, whose choice of models decides who is in the sample.",
            "partly met: Example Lab made 1,020 of 3,821 models (27 %), the most of 640 organisations.",
            "partly met: 1,204 of 3,821 models (32 %) are merges or fine-tunes of others; the base of 402 of 3,821 models "
                + "(11 %) is not known, and they count as such.",
            "met: 1 of 3,821 models (under 1 %) has no known date.",
            "not known: The languages of the benchmarks are not recorded.",
            "met: 3,821 models from 57 families of base models.",
            "met: 743 of 4,564 models (16 %) were left out. Kept: parameters > 0.5 B and not flagged.",
            "partly met: Values: average score: 3,821 reported; energy: 412 measured, 3,409 estimated.",
            "partly met: 3,409 of 3,821 values (89 %) of energy are estimated.",
            "met: Estimated: energy from parameters.",
            "met: 1 of 1 source has all three.",
            "met: The seed is 1.",
            "met: 2 commands, at the end of this page.",
        ]
        for (line, words) in zip(lines(evidence()), expected) { #expect(line == words) }
        #expect(lines(evidence()).count == expected.count)
    }

    @Test("Without evidence nothing is met")
    func nothing() {
        let lines = lines(StudyEvidence(sources: [], models: 0, metrics: []))
        #expect(lines.count == 14)
        #expect(lines.filter { $0.hasPrefix("not known: ") }.count == 13)
        #expect(lines.last == "not met: 0 commands are recorded.")
    }

    @Test("Counts that contradict each other are not known instead of a share above 100 %")
    func contradictions() {
        var broken = evidence()
        broken.derivedModels = 4_000
        broken.modelsOfUnknownDate = -1
        broken.families = 5_000
        broken.largestOrganisation = .init("Example Lab", 9_999)
        let lines = lines(broken)
        #expect(lines[2] == "not known: The organisations behind the models are not recorded.")
        #expect(lines[3] == "not known: How many models are merges or fine-tunes of others is not recorded.")
        #expect(lines[4] == "not known: How many models have a date is not recorded.")
        #expect(lines[6] == "not known: The number of families of base models is not recorded.")
    }

    @Test("Models of unknown base count as derived; without their number independence is met in part at most")
    func unknownBases() {
        var young = evidence()
        young.derivedModels = 100
        young.modelsOfUnknownBase = 3_000
        #expect(lines(young)[3].hasPrefix("not met: 100 of 3,821 models (3 %)"))
        young.modelsOfUnknownBase = 0
        #expect(lines(young)[3].hasPrefix("met: "))
        young.modelsOfUnknownBase = nil
        #expect(
            lines(young)[3]
                == "partly met: 100 of 3,821 models (3 %) are merges or fine-tunes of others; how many have an unknown "
                + "base is not recorded.")
    }

    @Test("What was left out is judged by whether it is named, counted and less than half")
    func exclusions() {
        var study = evidence()
        study.modelsLeftOut = 9_000
        #expect(lines(study)[7].hasPrefix("partly met: 9,000 of 12,821 models (70 %) were left out. Kept: "))
        study.conditions = []
        #expect(lines(study)[7] == "not met: 9,000 of 12,821 models (70 %) were left out for no recorded reason.")
        study.modelsLeftOut = 0
        #expect(lines(study)[7] == "met: No model was left out.")
        study.modelsLeftOut = nil
        #expect(lines(study)[7] == "not known: Whether anything was left out is not recorded.")
        study.conditions = ["size > 7 B"]
        #expect(
            lines(study)[7]
                == "partly met: How many models the conditions left out is not recorded. Kept: size > 7 B.")
    }

    @Test("One language is too few, and a source without a licence is named")
    func gaps() {
        var study = evidence()
        study.languages = ["English"]
        #expect(
            lines(study)[5]
                == "not met: All benchmarks are in English; nothing is shown for speakers of other languages.")
        study.languages = ["English", "Hindi", "Swahili"]
        #expect(lines(study)[5] == "met: 3 languages: English, Hindi and Swahili.")
        study.sources.append(StudyEvidence.SourceEvidence("helm", rowsRead: 10, rowsRefused: 0, rowsFlagged: 1))
        #expect(
            lines(study)[11]
                == "partly met: 1 of 2 sources has all three; helm has no recorded publisher, vintage and licence.")
        #expect(lines(study)[1] == "not known: 1 source without a recorded publisher.")
    }

    @Test("Estimates without a named proxy are not met, and costs that are all estimated neither")
    func proxies() {
        var study = evidence()
        study.metrics = [StudyEvidence.MetricEvidence("carbon", estimated: 5, isCost: true)]
        #expect(
            lines(study)[8...10] == [
                "met: Values: carbon: 5 estimated.", "not met: 5 of 5 values (100 %) of carbon are estimated.",
                "not met: Estimated: carbon from what is not recorded.",
            ])
        study.metrics = [StudyEvidence.MetricEvidence("carbon", measured: 5, isCost: true)]
        #expect(lines(study)[9] == "met: 0 of 5 values (0 %) of carbon are estimated.")
        #expect(lines(study)[10] == "met: 0 of 1 metric is estimated.")
    }

    @Test("A page shows the groups under their headings and says the rules")
    func blocks() {
        let section = PageSection("Ethics and data checklist", StudyChecklist(evidence()).blocks)
        let html = Page(title: "Study", sections: [section], context: SamplePage.context).html
        #expect(WellFormed.trouble(in: html) == nil)
        for heading in ["Collection bias", "Auditability"] { #expect(html.contains("<h3>\(heading)</h3>")) }
        #expect(html.contains("The states follow fixed rules. Refused rows: met up to 1\u{A0}%"))
    }
}
