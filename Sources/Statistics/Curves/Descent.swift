/// The way from one start to the least sum of squares: Levenberg and Marquardt's method with bounds.
///
/// Each step solves `‖J·δ − r‖² + μ·‖D·δ‖²` by QR, D being the largest length each column of J has had, so that the
/// units of the coefficients do not matter; μ follows Nielsen's rule. Coefficients at a bound that want to leave it are
/// held there for the step. Close to the end, where the sum of squares no longer tells two points apart, undamped steps
/// go on while the part of the residuals that the tangents explain shrinks.
///
/// Settled means that this part is below one millionth of the residuals (Bates & Watts): the coefficients then lie within
/// about a millionth of a standard error of the minimum.
///
/// Source: Moré, Lecture Notes in Mathematics 630 (1978), DOI 10.1007/BFb0067700; Nielsen, report IMM-REP-1999-05
/// (1999); Bates & Watts, Technometrics 23 (1981), DOI 10.1080/00401706.1981.10486259.
struct Descent {
    enum End {
        case settled
        case flat(parameter: Int)
        case lost
    }

    struct Outcome {
        var coefficients: [Double]
        var residuals: [Double]
        var squares: Double
        var steps = 0
        var end = End.lost
    }

    /// Where a walk stands: derivatives of the coefficients that may move, factorised.
    private struct Tangent {
        let free: [Int]
        let triangle: Matrix
        /// `Qᵀ·r` of the free columns.
        let explained: [Double]
        let lengths: [Double]
        /// The first coefficient whose column the others explain; it rests for the step.
        let flat: Int?
        var offset: Double { explained.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    }

    let model: NonlinearModel
    let x: [[Double]]
    let y: [Double]
    let limit: Int

    func walk(from start: [Double]) -> Outcome {
        var now = outcome(at: model.clipped(start))
        guard now.squares.isFinite else { return now }
        let size = y.reduce(0) { $0 + $1 * $1 }.squareRoot()
        var lengths = [Double](repeating: 0, count: model.parameters.count)
        var damping = 1e-3
        guard var tangent = tangent(at: now) else { return now }
        while now.steps < limit {
            lengths = zip(lengths, tangent.lengths).map { max($0, $1) }
            let rest = tangent.offset
            if rest <= 1e-11 * now.squares.squareRoot() + 4e-16 * size { return ended(now, tangent) }
            let isNear = rest < 1e-6 * now.squares.squareRoot() || rest < 1e-13 * size
            now.steps += 1
            if isNear, let (next, there) = polished(now, tangent) {
                (now, tangent) = (next, there)
                continue
            }
            guard let next = damped(now, tangent, lengths, &damping), let there = self.tangent(at: next) else {
                return isNear ? ended(now, tangent) : now
            }
            (now, tangent) = (next, there)
        }
        return now
    }

    private func ended(_ now: Outcome, _ tangent: Tangent) -> Outcome {
        var now = now
        now.end = tangent.flat.map { .flat(parameter: $0) } ?? .settled
        return now
    }

    private func outcome(at coefficients: [Double], steps: Int = 0) -> Outcome {
        var squares = CompensatedSum()
        let residuals = zip(y, x).map { $0 - model.value($1, coefficients) }
        for residual in residuals { squares.add(residual, times: residual) }
        return Outcome(coefficients: coefficients, residuals: residuals, squares: squares.value, steps: steps)
    }

    /// Nothing where a derivative is not finite.
    private func tangent(at point: Outcome) -> Tangent? {
        let count = model.parameters.count
        var design = Matrix(rows: x.count, columns: count)
        for (row, predictors) in x.enumerated() {
            let gradient = model.gradient(predictors, point.coefficients)
            for column in 0..<count {
                guard gradient[column].isFinite else { return nil }
                design[row, column] = gradient[column]
            }
        }
        var lengths: [Double] = []
        var free: [Int] = []
        for (index, parameter) in model.parameters.enumerated() {
            let column = design.column(index)
            lengths.append(column.reduce(0) { $0 + $1 * $1 }.squareRoot())
            let pull = zip(column, point.residuals).reduce(0) { $0 + $1.0 * $1.1 }
            let value = point.coefficients[index]
            if !(value <= parameter.lower && pull <= 0), !(value >= parameter.upper && pull >= 0) { free.append(index) }
        }
        var flat: Int?
        while true {
            let factors = QRFactorisation(Matrix(columns: free.map { design.column($0) }), tolerance: 1e-13)
            if let place = factors.collinear {
                flat = flat ?? free[place]
                free.remove(at: place)
                continue
            }
            let turned = free.isEmpty ? [] : Array(factors.transposedProduct(point.residuals).prefix(free.count))
            return Tangent(
                free: free, triangle: factors.triangle, explained: turned, lengths: lengths, flat: flat)
        }
    }

    /// A full step of Gauss and Newton, if it brings the tangents closer to explaining nothing.
    private func polished(_ now: Outcome, _ tangent: Tangent) -> (Outcome, Tangent)? {
        let step = QRFactorisation(tangent.triangle).solve(tangent.explained)
        let next = outcome(at: moved(now, tangent, step), steps: now.steps)
        guard next.squares.isFinite, next.squares <= now.squares * (1 + 1e-9),
            let there = self.tangent(at: next), there.free == tangent.free,
            there.offset < 0.7 * tangent.offset
        else { return nil }
        return (next, there)
    }

    /// The first step, of growing caution, that makes the sum of squares smaller.
    private func damped(_ now: Outcome, _ tangent: Tangent, _ lengths: [Double], _ damping: inout Double) -> Outcome? {
        let count = tangent.free.count
        guard count > 0 else { return nil }
        var growth = 2.0
        while damping < 1e18 {
            var system = Matrix(rows: 2 * count, columns: count)
            for column in 0..<count {
                for row in 0...column { system[row, column] = tangent.triangle[row, column] }
                let length = lengths[tangent.free[column]]
                system[count + column, column] = (length > 0 ? length : 1) * damping.squareRoot()
            }
            let right = tangent.explained + [Double](repeating: 0, count: count)
            let step = QRFactorisation(system, tolerance: 0).solve(right)
            let coefficients = moved(now, tangent, step)
            let taken = tangent.free.map { coefficients[$0] - now.coefficients[$0] }
            let next = outcome(at: coefficients, steps: now.steps)
            let left = zip(tangent.explained, tangent.triangle.times(taken)).map { $0 - $1 }
            let promised = tangent.offset * tangent.offset - left.reduce(0) { $0 + $1 * $1 }
            let gained = now.squares - next.squares
            if next.squares.isFinite, gained > 0, promised > 0 {
                let trust = 2 * gained / promised - 1
                damping = max(damping * max(1 / 3.0, 1 - trust * trust * trust), 1e-16)
                return next
            }
            if taken.allSatisfy({ $0 == 0 }) { return nil }
            damping *= growth
            growth *= 2
        }
        return nil
    }

    private func moved(_ now: Outcome, _ tangent: Tangent, _ step: [Double]) -> [Double] {
        var coefficients = now.coefficients
        for (place, index) in tangent.free.enumerated() { coefficients[index] += step[place] }
        return model.clipped(coefficients)
    }
}
