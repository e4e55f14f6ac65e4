import RealModule

extension Axis {
    /// The range of values that the axis covers: the data, zero where asked for, and some air.
    func domain(of values: [Double]) -> ClosedRange<Double> {
        let usable = (values + reach).filter(shows).map { value in
            limits.map { Swift.min(Swift.max(value, $0.lowerBound), $0.upperBound) } ?? value
        }
        guard var low = usable.min(), var high = usable.max() else { return kind == .log ? 1...10 : 0...1 }
        if kind == .log {
            if high <= low * (1 + 1e-9) { return (low / 2)...(high * 2) }
            guard isPadded else { return low...high }
            let air = Double.pow(high / low, 0.06)
            return (low / air)...(high * air)
        }
        if showsZero {
            low = Swift.min(low, 0)
            high = Swift.max(high, 0)
            if low == high { return 0...1 }
        }
        let widened = LinearScale.widened(low...high)
        guard widened == low...high, isPadded else { return widened }
        let air = (high - low) * 0.06
        return (showsZero && low == 0 ? 0 : low - air)...(showsZero && high == 0 ? 0 : high + air)
    }

    func scale(domain: ClosedRange<Double>, start: Double, end: Double) -> Scale {
        switch kind {
        case .linear: .linear(LinearScale(domain: domain, start: start, end: end))
        case .log: .log(LogScale(domain: domain, start: start, end: end))
        case .rows(let labels): .rows(RowScale(count: labels.count, start: start, end: end))
        }
    }

    /// About `target` ticks; none on an axis of rows.
    func ticks(domain: ClosedRange<Double>, target: Int) -> [Tick] {
        switch kind {
        case .linear: LinearTicks.ticks(in: domain, target: target)
        case .log: LogTicks.ticks(in: domain, limit: target)
        case .rows: []
        }
    }
}
