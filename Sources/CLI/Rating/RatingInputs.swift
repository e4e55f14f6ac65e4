import Catalog
import Footprint
import Rating
import Reports
import Scenarios
import Studies

/// Finds what is rated and rates it, wherever the scores come from.
struct RatingInputs {
    let options: RatingOptions
    let ledger: LedgerOptions
    let tell: (String) -> Void
    /// Whether the training of models that are rated by their answers is wanted too: for labels and sheets.
    let wantsOtherStage: Bool

    enum Found {
        case categories(Document)
        case rated(RatedCategory)
    }

    func found(_ source: RatingSource, site: SiteOptions, _ names: inout CatalogNames) throws -> Found {
        let rating = CategoryRating(scale: try scale(), plan: options.plan)
        switch source {
        case .benchmark(let row): return try benchmark(row, rating, site: site, &names)
        case .list(let path):
            try refuseOptions(beside: "a list of scores", site)
            let bytes = try InputFile.bytes(of: path, limit: ScoreList.largestFile)
            let list = try known { try ScoreList(bytes, file: path) }
            let (unit, measurement) = (options.unit, options.measurement ?? .sci)
            return .rated(
                try withModel(
                    known {
                        try Waiting.result {
                            try await rating.rated(list, file: path, unit: unit, by: measurement)
                        }
                    }))
        case .folder(let path):
            try refuseOptions(beside: "a folder of manifests", site)
            if options.unit != nil {
                throw CommandFailure.wrongUsage("‘--unit’ changes nothing: the manifests say what their scores are per")
            }
            if options.measurement != nil {
                throw CommandFailure.wrongUsage("‘--measurement’ changes nothing: the manifests say what they rank by")
            }
            let folder = try ManifestFolder(path: path)
            guard let set = ManifestSet(folder.members, leftOut: folder.refused) else {
                let first = folder.refused.first.map { ": \($0.name): \($0.reason)" } ?? ""
                throw CommandFailure.dataRefused("‘\(path)’ has no manifest that can be rated\(first)")
            }
            return .rated(try withModel(known { try Waiting.result { try await rating.rated(set) } }))
        }
    }

    // MARK: - From the ledger

    private func benchmark(
        _ row: RatingBenchmark, _ rating: CategoryRating, site: SiteOptions, _ names: inout CatalogNames
    ) throws -> Found {
        let benchmark = try known { try ScoredBenchmark(row) }
        let place = try place(site, for: benchmark, &names)
        let wish = try options.wish(site: place)
        let stored = try ledger.vintages(tell: tell)
        var found = try known { try StudyOptions.answered { try RatingCandidates(benchmark, wish, from: stored) } }
        if let metric = options.accuracy {
            found = found.with(
                accuracy: try StudyOptions.answered { try JoinedAccuracy(metric: metric, from: stored) })
        }
        let candidates = found
        let dimensions = Set(Trait.Dimension.allCases).subtracting(try options.dropped)
        let categories = RatingCategories(of: candidates, by: dimensions)
        if options.categories { return .categories(Document(categories, of: candidates)) }
        let one = try chosen(categories, candidates, row.id)
        var other: OtherStage?
        // Without a place the board's own carbon is rated, and where models were trained is not its place.
        if wantsOtherStage, let place {
            other = try known { try OtherStage(of: candidates.sheet.unit.stage, site: place, from: stored) }
        }
        let beside = other
        var rated = try known { try Waiting.result { try await rating.rated(one, of: candidates, other: beside) } }
        let others = categories.all.count - 1
        if options.category == nil, options.model == nil, others > 0 {
            rated.notes.insert(
                "The largest of \(others + 1) categories; --categories lists them, --category or --model chooses one, "
                    + "--across puts some together.", at: 0)
        }
        return .rated(rated)
    }

    private func chosen(
        _ categories: RatingCategories, _ found: RatingCandidates, _ benchmark: String
    ) throws -> RatingCategories.One {
        if let model = options.model {
            if let one = categories.category(of: model) { return one }
            let reason = (found.leftOut + categories.unplaced).first { $0.name == model }?.reason
            if let reason { throw CommandFailure.dataRefused("‘\(model)’ is not rated by ‘\(benchmark)’: \(reason)") }
            let names = found.candidates.map(\.name)
            let near = nearestNames(to: model, in: names).first.map { "; did you mean ‘\($0)’?" } ?? ""
            throw CommandFailure.dataRefused("‘--model \(model)’: ‘\(benchmark)’ has no model of this name\(near)")
        }
        if let words = options.category { return try known { try categories.named(words) } }
        guard let largest = categories.all.first else {
            throw CommandFailure.dataRefused("No model can be put into a category by ‘\(benchmark)’.")
        }
        return largest
    }

    /// The place of all peers: as the user says, else that of the publisher, else the mean of the world.
    private func place(
        _ site: SiteOptions, for benchmark: ScoredBenchmark, _ names: inout CatalogNames
    ) throws -> RatingSite? {
        let isGiven = site.grid != nil || site.region != nil || site.intensity != nil
        if !isGiven, benchmark.isPublishedAsCarbon {
            if site.pue != nil || site.datacentre != nil {
                throw CommandFailure.wrongUsage(
                    "a PUE changes nothing here: ‘\(benchmark.sheet.id)’ publishes carbon of its own place; name another by "
                        + "--grid, --region or --intensity")
            }
            return nil
        }
        if !isGiven { return try anywhere(site, &names) }
        let inputs = try site.inputs(&names)
        guard let intensity = inputs.carbonIntensity, let pue = inputs.pue else { return nil }
        return RatingSite(
            name: site.grid ?? site.region ?? "as given", carbonIntensity: intensity, pue: pue)
    }

    /// Nobody said where: the mean of the world, with the range over countries.
    private func anywhere(_ site: SiteOptions, _ names: inout CatalogNames) throws -> RatingSite {
        names.remark([
            "Assumed: the mean carbon intensity of the world, with the range over countries. No place was given (--grid, "
                + "--region, --intensity)."
        ])
        guard let pue = try site.inputs(&names).pue else {
            throw CommandFailure.wrongUsage("the PUE is not known; give it by --pue")
        }
        return try known { try RatingSite.anywhere(pue: pue) }
    }

    // MARK: - Refusals

    private func scale() throws -> RatingScale {
        let name = options.scale
        if name.hasSuffix(".csv") {
            let bytes = try InputFile.bytes(of: name, limit: 1 << 16)
            return try known { try RatingScale(csv: bytes, file: name, id: name) }
        }
        return try known { try RatingScale(named: name) }
    }

    private func refuseOptions(beside what: String, _ site: SiteOptions) throws {
        let given: [(String, Bool)] = [
            ("--where", !options.conditions.isEmpty), ("--latency", options.latency != nil),
            ("--source", options.source != nil), ("--vintage", options.vintage != nil),
            ("--category", options.category != nil), ("--categories", options.categories),
            ("--across", options.across != nil), ("--include-flagged", options.includeFlagged),
            ("--accuracy", options.accuracy != nil), ("--grid", site.grid != nil), ("--region", site.region != nil),
            ("--intensity", site.intensity != nil), ("--pue", site.pue != nil),
            ("--datacentre", site.datacentre != nil), ("--year", site.year != nil),
        ]
        if let (name, _) = given.first(where: \.1) {
            throw CommandFailure.wrongUsage("‘\(name)’ is about the ledger, and \(what) is rated")
        }
    }

    /// The same, if the model that is asked for is in it.
    private func withModel(_ rated: RatedCategory) throws -> RatedCategory {
        guard let model = options.model, !rated.members.contains(where: { $0.name == model }) else { return rated }
        if let reason = rated.leftOut.first(where: { $0.name == model })?.reason {
            throw CommandFailure.dataRefused("‘\(model)’ is not rated: \(reason)")
        }
        let near = nearestNames(to: model, in: rated.members.map(\.name)).first.map { "; did you mean ‘\($0)’?" } ?? ""
        throw CommandFailure.dataRefused("‘--model \(model)’: there is no model of this name\(near)")
    }

    /// Gives each sentence the right exit code.
    private func known<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as CommandFailure {
            throw error
        } catch let error as CatalogLookupError {
            throw CommandFailure.wrongUsage("\(error)")
        } catch let error as any CustomStringConvertible & Error {
            throw CommandFailure.dataRefused("\(error)")
        }
    }
}
