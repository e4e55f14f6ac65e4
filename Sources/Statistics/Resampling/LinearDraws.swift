/// The draws of a weighted sum of the coefficients of a linear fit, from sums by row or by cluster in place of a new fit
/// for each draw.
///
/// With `X = Q·R` of the rows as they are, `e` their residuals and `c` how often each row or cluster was drawn, the
/// coefficients of a draw are `b + R⁻¹·(Qᵀ·C·Q)⁻¹·Qᵀ·C·e`. The products of Q and e are summed once for each cluster; a
/// draw adds those of the clusters drawn and solves k equations by Cholesky. The columns of Q are orthonormal, so that
/// the equations of a draw are about as well conditioned as the draw allows, however nearly collinear X is; and only the
/// distance from b is computed, so that its rounding is relative to that distance.
struct LinearDraws: Sendable {
    private let size: Int
    private let estimate: Double
    /// The squared length of each column of `products`, over all rows: how many there are.
    private let scale: Double
    /// `u` with `Rᵀ·u = w`: what the solution of a draw is multiplied with.
    private let direction: [Double]
    /// For each row or cluster the upper triangle of `Qᵀ·Q`, then `Qᵀ·e`, in groups of four.
    private let products: [SIMD4<Double>]
    /// Groups of four for each row or cluster.
    private let groups: Int
    private let total: [SIMD4<Double>]
    let members: ClusterMembers

    init(_ fit: LinearFit, _ weights: [Double], _ members: ClusterMembers) {
        let factors = QRFactorisation(fit.whitened)
        let size = fit.coefficients.count
        self.size = size
        self.members = members
        estimate = zip(weights, fit.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        let triangle = factors.triangle
        scale = Double(fit.rows)
        let root = scale.squareRoot()
        var direction = [Double](repeating: 0, count: size)
        for row in 0..<size {
            let known = (0..<row).reduce(weights[row]) { $0 - triangle[$1, row] * direction[$1] }
            direction[row] = known / triangle[row, row]
        }
        // Columns of Q times √n, so that their products are about 1 and those of a draw about n.
        self.direction = direction.map { $0 * root }
        var basis = factors.basis
        for index in basis.elements.indices { basis.elements[index] *= root }
        let residuals = fit.whitenedResiduals
        let groups = (size * (size + 1) / 2 + size + 3) / 4
        self.groups = groups
        var products = [SIMD4<Double>](repeating: .zero, count: members.count * groups)
        for row in 0..<fit.rows {
            let start = members.cluster[row] * groups
            var place = 0
            func add(_ product: Double) {
                products[start + place / 4][place % 4] += product
                place += 1
            }
            for one in 0..<size { for other in one..<size { add(basis[row, one] * basis[row, other]) } }
            for one in 0..<size { add(basis[row, one] * residuals[row]) }
        }
        self.products = products
        var total = [SIMD4<Double>](repeating: .zero, count: groups)
        for place in products.indices { total[place % groups] += products[place] }
        self.total = total
    }

    /// Room for one draw.
    struct Space {
        var sums: [SIMD4<Double>]
        var triangle: [Double]
        var solution: [Double]
    }

    var space: Space {
        Space(
            sums: [SIMD4<Double>](repeating: .zero, count: groups),
            triangle: [Double](repeating: 0, count: size * size), solution: [Double](repeating: 0, count: size))
    }

    /// The weighted sum of coefficients of as many rows or clusters as there are, drawn with replacement.
    func draw(_ generator: inout SeededGenerator, _ space: inout Space) -> Double {
        let count = members.count
        switch groups {
        case 2:
            var (first, second) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
            products.withUnsafeBufferPointer { products in
                for _ in 0..<count {
                    let start = 2 * Int.random(in: 0..<count, using: &generator)
                    first += products[start]
                    second += products[start + 1]
                }
            }
            space.sums[0] = first
            space.sums[1] = second
        default:
            for group in 0..<groups { space.sums[group] = .zero }
            products.withUnsafeBufferPointer { products in
                for _ in 0..<count {
                    let start = groups * Int.random(in: 0..<count, using: &generator)
                    for group in 0..<groups { space.sums[group] += products[start + group] }
                }
            }
        }
        return solved(&space)
    }

    /// The weighted sum of coefficients without one row or cluster.
    func without(_ left: Int, _ space: inout Space) -> Double {
        for group in 0..<groups { space.sums[group] = total[group] - products[left * groups + group] }
        return solved(&space)
    }

    /// Solves the equations of the sums by Cholesky; not a number where the rows drawn do not tell all coefficients.
    private func solved(_ space: inout Space) -> Double {
        var place = 0
        func next(_ sums: [SIMD4<Double>]) -> Double {
            defer { place += 1 }
            return sums[place / 4][place % 4]
        }
        for one in 0..<size { for other in one..<size { space.triangle[other * size + one] = next(space.sums) } }
        for one in 0..<size { space.solution[one] = next(space.sums) }
        for one in 0..<size {
            var pivot = space.triangle[one * size + one]
            for before in 0..<one { pivot -= space.triangle[one * size + before] * space.triangle[one * size + before] }
            // What is left of a column that the others explain, or that only rows left out held, is rounding.
            guard pivot > 1e-12 * scale else { return .nan }
            let root = pivot.squareRoot()
            space.triangle[one * size + one] = root
            for other in (one + 1)..<max(size, one + 1) {
                var product = space.triangle[other * size + one]
                for before in 0..<one {
                    product -= space.triangle[other * size + before] * space.triangle[one * size + before]
                }
                space.triangle[other * size + one] = product / root
            }
            var value = space.solution[one]
            for before in 0..<one { value -= space.triangle[one * size + before] * space.solution[before] }
            space.solution[one] = value / root
        }
        var shift = 0.0
        for one in (0..<size).reversed() {
            var value = space.solution[one]
            for after in (one + 1)..<max(size, one + 1) {
                value -= space.triangle[after * size + one] * space.solution[after]
            }
            space.solution[one] = value / space.triangle[one * size + one]
            shift += direction[one] * space.solution[one]
        }
        return estimate + shift
    }
}

extension Bootstrap {
    /// A weighted sum of the coefficients of a linear fit, for instance its slope, fitted anew to each draw of its rows.
    ///
    /// As `init(rows:clusters:plan:counts:)` with a new fit as the statistic, but from sums by row or cluster: 10,000
    /// draws of thousands of rows take a fraction of a second.
    ///
    /// ```swift
    /// let slope = try await Bootstrap(of: fit, weights: [0, 1], clusters: baseModel)
    /// slope.interval(.bca)
    /// ```
    /// - Parameters:
    ///   - weights: One for each coefficient, in their order.
    ///   - clusters: For each row a number that rows of one cluster share; `nil`: every row on its own.
    /// - Throws: `FitError` for fewer than two rows or clusters.
    /// - Precondition: one weight for each coefficient, one cluster number for each row.
    public init(
        of fit: LinearFit, weights: [Double], clusters: [Int]? = nil, plan: Plan = Plan()
    ) async throws(FitError) {
        precondition(weights.count == fit.coefficients.count, "one weight for each coefficient")
        let members = try ClusterMembers(clusters, rows: fit.rows)
        let linear = LinearDraws(fit, weights, members)
        let draws = await Draws.collect(plan.draws, seed: plan.seed, space: linear.space) { generator, space in
            linear.draw(&generator, &space)
        }
        let jackknife = await Draws.collect(members.count, space: linear.space) { linear.without($0, &$1) }
        let estimate = zip(weights, fit.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        try self.init(estimate: estimate, draws: draws, jackknife: jackknife)
    }
}
