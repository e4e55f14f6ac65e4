/// How far a fit is off where it has not seen the data: each fold is predicted by a fit to all other folds.
///
/// Equation: `RMSE = √(Σ (y − ŷ)² / n)` over all rows, ŷ from the fit that did not see the row. Its standard error takes
/// the squared errors as a ratio summed by cluster, and does not know that the fits share rows: differences within one
/// standard error are not differences.
///
/// Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd edition (2009), 7.10; ratio
/// estimator: Cochran, Sampling Techniques, 3rd edition (1977), 6.
///
/// ```swift
/// let result = try await CrossValidation(y: score.values, clusters: families, seed: 1).of(.sigmoid, x: size, y: score)
/// result.error                // RMSE in the unit of y
/// ```
public struct CrossValidation: Sendable {
    public let y: [Double]
    /// A number for each row; rows of one number are held out together.
    public let clusters: [Int]
    public let folds: ClusterFolds

    /// A prediction of one row by a fit to others.
    public typealias Prediction = @Sendable (_ row: Int) -> Double

    /// - Throws: `FitError` where there is one cluster or none.
    /// - Precondition: one cluster number for each row.
    public init(y: [Double], clusters: [Int], folds: Int = 10, seed: UInt64) throws(FitError) {
        precondition(clusters.count == y.count, "one cluster for each row")
        self.y = y
        self.clusters = clusters
        self.folds = try ClusterFolds(clusters: clusters, folds: folds, seed: seed)
    }

    /// - Parameters:
    ///   - parallel: How many folds are fitted at once; it does not change the result.
    ///   - fit: Fits to the given rows and gives predictions of any row.
    /// - Throws: What `fit` throws for the first fold that cannot be fitted.
    public func of(
        parallel: Int = 2, _ fit: @escaping @Sendable (_ rows: [Int]) throws(FitError) -> Prediction
    ) async throws(FitError) -> Result {
        let all = folds.folds
        let count = y.count
        let done = await withTaskGroup(of: (Int, Swift.Result<[Double], FitError>).self) { group in
            var results = [Swift.Result<[Double], FitError>?](repeating: nil, count: all.count)
            var next = 0
            func begin() {
                let fold = next
                next += 1
                group.addTask {
                    let held = Set(all[fold])
                    do throws(FitError) {
                        let prediction = try fit((0..<count).filter { !held.contains($0) })
                        return (fold, .success(all[fold].map(prediction)))
                    } catch {
                        return (fold, .failure(error))
                    }
                }
            }
            while next < min(max(parallel, 1), all.count) { begin() }
            for await (fold, result) in group {
                results[fold] = result
                if next < all.count { begin() }
            }
            return results
        }
        var predictions = [Double](repeating: .nan, count: count)
        for (fold, result) in zip(all, done) {
            guard let result else { continue }
            for (row, value) in zip(fold, try result.get()) { predictions[row] = value }
        }
        return Result(y: y, predictions: predictions, clusters: clusters, folds: all.count)
    }

    /// A family of curves.
    public func of(
        _ family: CurveFamily, x: Regressor, y: Regressor, seed: UInt64 = 1, parallel: Int = 2
    ) async throws(FitError) -> Result {
        try await of(parallel: parallel) { rows throws(FitError) in
            let fit = try family.fit(x: x.rows(rows), y: y.rows(rows), errors: .classical, seed: seed)
            return { row in fit.curve.value(at: x.values[row], fit.coefficients) }
        }
    }

    /// A linear fit.
    public func of(
        _ y: Regressor, on regressors: [Regressor], intercept: Bool = true, parallel: Int = 2
    ) async throws(FitError) -> Result {
        try await of(parallel: parallel) { rows throws(FitError) in
            let fit = try LinearFit(of: y.rows(rows), on: regressors.map { $0.rows(rows) }, intercept: intercept)
            return { row in fit.value(at: regressors.map { $0.values[row] }) }
        }
    }
}

extension Regressor {
    /// Some of its rows.
    func rows(_ rows: [Int]) -> Regressor { Regressor(name, rows.map { values[$0] }) }
}
