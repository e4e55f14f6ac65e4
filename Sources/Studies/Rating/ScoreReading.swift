import Footprint
import Observations
import Rating

/// How the rows of one kind of source become scores.
protocol ScoreReading {
    /// The units that a score can be per, the usual one first.
    static var units: [FunctionalUnit] { get }

    /// What several rows of one model under the same conditions mean.
    static var repeats: Repeats { get }

    /// - Throws: `NoScore` with the reason.
    func score(of row: ModelEntry) throws(NoScore) -> FoundScore
}

/// What several rows of one model under the same conditions mean.
enum Repeats {
    /// Different ways to serve it: a provider takes the one with the least energy.
    case leastEnergy
    /// The same thing listed twice: the values must agree.
    case mustAgree
}

/// The score of one row.
struct FoundScore {
    var score: CarbonScore
    /// What this source tells beside the traits that every row has.
    var traits: [Trait] = []
    var accuracy: Manifest.Accuracy?
    /// "2 GPUs, tensor parallel 2"; empty where there is one way only.
    var configuration = ""
    /// The same sentence of many rows is printed once, with their number.
    var remarks: [String] = []
}

/// Why a row has no score: "no training hardware known".
struct NoScore: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
