import Footprint
import Rating
import Studies

/// The columns of a table of ratings, in their order.
enum RatingColumn: CaseIterable {
    case model, rating, letter, probabilities, sci, percentile, rank, carbonClass, energy, accuracy, frontier
    case starsByWidth, starsByQuintile

    /// Whether any model has a value.
    func isKnown(in rated: RatedCategory) -> Bool {
        switch self {
        case .model, .rating, .letter, .sci, .percentile, .rank: true
        case .probabilities: rated.members.contains { !$0.rating.relative.probabilities.isEmpty }
        case .carbonClass: rated.members.contains { $0.rating.absolute != nil }
        case .energy: rated.members.contains { $0.peer.energy != nil }
        case .starsByWidth, .starsByQuintile: rated.members.contains { $0.rating.stars != nil }
        case .accuracy, .frontier: rated.members.contains { $0.rating.adjusted != nil }
        }
    }

    var column: Column {
        switch self {
        case .model: .text("name", "model")
        // People read the letter with its doubt in one cell, programs each by itself.
        case .rating: .text("rating", "letter")
        case .letter: .text("letter", "letter", visibility: .dataOnly)
        case .probabilities: .text("probabilities", "letter by draws", visibility: .dataOnly)
        case .sci:
            .estimate("sci_g", "gCO2eq", Per<CarbonMass, Count>.self, exported: ExportedUnit("", 1))
                .printed(in: PrintedUnit("", 1))
        case .percentile: .number("percentile", "percentile", style: .decimals(0), visibility: .ifRoom(1))
        case .rank: .number("rank", "rank", style: .plain(6), visibility: .ifRoom(5))
        case .carbonClass: .text("class", "class", visibility: .ifRoom(2))
        case .energy:
            .estimate("energy_wh", "Wh", Energy.self, exported: ExportedUnit("", 3_600), visibility: .ifRoom(3))
                .printed(in: PrintedUnit("", 3_600))
        case .accuracy: .number("accuracy", "accuracy", style: .plain(3), visibility: .ifRoom(4))
        case .frontier: .number("frontier_distance", "carbon ×", style: .plain(3), visibility: .ifRoom(4))
        case .starsByWidth:
            .number("stars_equal_width", "stars (width)", style: .decimals(0), visibility: .ifRoom(6))
        case .starsByQuintile:
            .number("stars_quintile", "stars (fifths)", style: .decimals(0), visibility: .ifRoom(6))
        }
    }

    func cell(of member: RatedCategory.Member, in rated: RatedCategory) -> Cell {
        let rating = member.rating
        switch self {
        case .model: return .text(member.name)
        case .rating: return .text(RatingWords.letter(rating.relative))
        case .letter: return .text(rating.relative.letter)
        case .probabilities:
            return .text(RatingWords.doubt(rating.relative, scale: rated.scale) ?? rating.relative.letter)
        case .sci: return .estimate(member.peer.sci)
        case .percentile: return .number(rating.relative.percentile)
        case .rank: return .number(rating.relative.rank)
        case .carbonClass: return .text(rating.absolute?.letter)
        case .energy: return .estimate(member.peer.energy?.mapped { Energy(canonical: $0.canonical) })
        case .accuracy: return .number(rating.adjusted?.accuracy)
        case .frontier: return .number(rating.adjusted?.distance)
        case .starsByWidth: return .number(rating.stars.map { Double($0.equalWidth) })
        case .starsByQuintile: return .number(rating.stars.map { Double($0.quintile) })
        }
    }
}
