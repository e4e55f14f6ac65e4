import Catalog
import Footprint

/// What scores take as given that no row of their sources tells, from the catalog.
struct ScoreAssumptions {
    /// What the Open LLM Leaderboard multiplies time with: eight H100 at their rated power.
    let boardPower: Estimate<Power>
    /// What the Open LLM Leaderboard multiplies energy with.
    let boardIntensity: Estimate<CarbonIntensity>
    /// Training power that Epoch AI lists, of the whole site, over the rated power of the accelerators.
    let sitePower: Estimate<Ratio>
    /// Tokens for each point of the training data that Epoch AI lists: a point is a token or a word.
    let tokensPerPoint: Estimate<Ratio>

    /// - Throws: `CatalogLookupError` or `RowProblem` where the catalog's rows are damaged.
    init(_ catalog: ReferenceCatalog = .embedded) throws {
        boardPower = try catalog.assumption("leaderboard-power", \.power)
        boardIntensity = try catalog.assumption("leaderboard-carbon-intensity", \.carbonIntensity)
        sitePower = try catalog.assumption("site-power-over-rated", \.ratio)
        tokensPerPoint = try catalog.assumption("tokens-per-point", \.ratio)
    }
}
