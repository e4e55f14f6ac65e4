import Rating
import Testing

@Suite("Stars of AI Energy Score")
struct EnergyScoreStarsTests {
    @Test("One model of much energy leaves all others in the lowest band; among the ranks they spread")
    func readings() throws {
        let stars = try #require(try EnergyScoreStars.of([1, 2, 3, 4, 100]))
        #expect(stars.map(\.equalWidth) == [5, 5, 5, 5, 1])
        #expect(stars.map(\.quintile) == [5, 4, 3, 2, 1])
    }

    @Test("A boundary belongs to the better band in both readings")
    func boundaries() throws {
        let stars = try #require(try EnergyScoreStars.of([0, 2, 4, 6, 8, 10]))
        #expect(stars.map(\.equalWidth) == [5, 5, 4, 3, 2, 1])
        #expect(stars.map(\.quintile) == [5, 5, 4, 3, 2, 1])
    }

    @Test("Where the number of models is a multiple of five, each quintile has as many")
    func equalNumbers() throws {
        let stars = try #require(try EnergyScoreStars.of((1...35).map(Double.init)))
        #expect((1...5).allSatisfy { star in stars.count { $0.quintile == star } == 7 })
    }

    @Test("Where all draw the same each has the least energy, so 5 stars by width, and nobody is ahead, so 3 by rank")
    func allEqual() throws {
        let stars = try #require(try EnergyScoreStars.of([3, 3, 3]))
        #expect(stars.allSatisfy { $0 == CarbonRating.Stars(equalWidth: 5, quintile: 3) })
    }

    @Test("One model alone has no stars, and no model neither")
    func alone() throws {
        #expect(try EnergyScoreStars.of([3]) == nil)
        #expect(try EnergyScoreStars.of([]) == nil)
    }

    @Test("Energies in another unit give the same stars")
    func scaled() throws {
        let energies = [0.4, 1, 3, 3, 7, 19, 20]
        #expect(try EnergyScoreStars.of(energies.map { $0 * 1_024 }) == EnergyScoreStars.of(energies))
    }
}
