import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Scores from measured serving")
struct ServingScoresTests {
    private func one(_ unit: FunctionalUnit? = nil, gpu: String = "H100", gpus: Int = 1) throws -> CarbonScore {
        let entry = RatingExamples.served("a/one", row: 1) {
            $0.gpu = gpu
            $0.gpus = gpus
        }
        let found = try RatingExamples.candidates(
            RatingExamples.chat, try RatingExamples.wish(unit: unit), [.init("Server", "2026-02", [entry])])
        return try #require(found.candidates.first).score
    }

    @Test("An hour of 1,000 tokens a second at 0.5 J each is 1.8 MJ for 3,600 thousand tokens")
    func hour() throws {
        let score = try one()
        #expect(score.duration.central == .hours(1) && score.energy == Estimate(.joules(1.8e6), method: .measured))
        #expect(score.units.central == Count(3_600) && score.boundary == "GPUs only" && score.date == "2026-02")
        // 0.5 J × 1,000 × 1.2 × 360 g/kWh = 0.06 g.
        #expect(isClose(score.operational.central.grams / 3_600, 0.06))
    }

    @Test("Two GPUs reserve two for the hour, with the range of making them and of their life")
    func embodied() throws {
        let score = try one(gpus: 2)
        let hardware = try #require(score.hardware)
        #expect(hardware.reserved == 2 && hardware.total == 2 && hardware.embodied.central == .kilograms(400))
        // 400 kg over 4 years of 8,760 h.
        let embodied = try #require(score.embodied)
        #expect(isClose(embodied.central.grams, 400_000 / (4 * 8_760)))
        #expect(isClose(embodied.low.grams, 300_000 / (6 * 8_760)))
        #expect(isClose(embodied.high.grams, 600_000 / (3 * 8_760)))
    }

    @Test("Per request, an hour holds as many answers as its tokens make")
    func requests() throws {
        let score = try one(.request)
        #expect(score.units.central == Count(7_200))
        #expect(isClose(score.energyPerUnit.central.canonical, 250))
    }

    @Test("A GPU whose making is not known gives a score without embodied carbon, and a note")
    func unknownHardware() throws {
        let found = try RatingExamples.candidates(
            RatingExamples.chat, try RatingExamples.wish(),
            [.init("Server", "2026-02", [RatingExamples.served("a/one", row: 1) { $0.gpu = "Rare" }])])
        #expect(found.candidates.first?.score.hardware == nil)
        #expect(found.notes == ["The embodied carbon of Rare is not known."])
    }
}
