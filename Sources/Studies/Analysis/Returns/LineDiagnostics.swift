public import Statistics

/// Whether the line's assumptions hold, and which rows move it.
public struct LineDiagnostics: Sendable {
    /// `nil` where it cannot be computed.
    public let equalSpread: SpecificationTest?
    public let shape: SpecificationTest?
    public let normality: JarqueBera?
    public let influence: InfluenceMeasures?
    /// Bases that count: fewer than there are where a few hold most rows.
    public let effectiveClusters: Double?
    public let clusters: Int?
    public let spearman: Correlation?
    public let kendall: Correlation?

    init(_ line: ReturnsLine, y: Regressor, x: Regressor, clusters: [Int]?) {
        let fit = line.fit
        equalSpread = known { () throws(FitError) in try fit.breuschPaganTest() }
        shape = known { () throws(FitError) in try fit.resetTest() }
        normality = known { () throws(FitError) in try JarqueBera(of: fit.residuals) }
        influence = known { () throws(FitError) in try InfluenceMeasures(of: fit) }
        let structure =
            known { () throws(FitError) in
                try clusters.map { numbers throws(FitError) in try ClusterStructure(numbers) }
            } ?? nil
        effectiveClusters = structure?.effectiveClusters(of: fit)[1]
        self.clusters = structure?.clusters
        spearman = known { () throws(FitError) in try Correlation(.spearman, of: x, with: y) }
        kendall = known { () throws(FitError) in try Correlation(.kendall, of: x, with: y) }
    }
}

/// What can be computed; `nil` where the data do not carry it.
private func known<Value>(_ body: () throws(FitError) -> Value) -> Value? {
    do throws(FitError) {
        return try body()
    } catch {
        return nil
    }
}
