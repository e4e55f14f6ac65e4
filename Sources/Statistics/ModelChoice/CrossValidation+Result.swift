extension CrossValidation {
    /// Predictions of rows by fits that did not see them.
    public struct Result: Sendable {
        public let y: [Double]
        public let predictions: [Double]
        public let clusters: [Int]
        public let folds: Int

        /// Root of the mean squared error, in the unit of y.
        public var error: Double { mean(squares).squareRoot() }

        /// Of `error`, by cluster.
        public var standardError: Double { spread(squares) / (2 * error) }

        /// How much larger the mean squared error is than that of another fit over the same folds, in the squared unit
        /// of y, with the standard error of the difference.
        ///
        /// - Precondition: the same rows.
        public func excess(over other: Result) -> (value: Double, standardError: Double) {
            precondition(other.y == y && other.clusters == clusters, "both of the same rows")
            let differences = zip(squares, other.squares).map { $0 - $1 }
            return (mean(differences), spread(differences))
        }

        private var squares: [Double] { zip(y, predictions).map { ($0 - $1) * ($0 - $1) } }

        private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

        /// The standard error of a mean over rows that go together by cluster.
        private func spread(_ values: [Double]) -> Double {
            let centre = mean(values)
            var places: [Int: Int] = [:]
            var sums: [Double] = []
            for (cluster, value) in zip(clusters, values) {
                if places[cluster] == nil {
                    places[cluster] = sums.count
                    sums.append(0)
                }
                if let place = places[cluster] { sums[place] += value - centre }
            }
            let count = Double(sums.count)
            let squares = sums.reduce(0) { $0 + $1 * $1 }
            return (count / (count - 1) * squares).squareRoot() / Double(values.count)
        }
    }
}
