import RealModule

/// Power of a processor without a meter, from its design power and its load.
///
/// Equation: `P = TDP × k × u^c, and below u₀ the line from TDP × i to there`
///
/// Valid for 0 ≤ u ≤ 1 (more counts as 1), 0 < u₀ ≤ 1, 0 ≤ c ≤ 1 and i ≤ k × u₀^c. The idle power counts.
///
/// Source: fitted by `Scripts/power-model/fit.py` on 79 points of CodeCarbon's logs of load and RAPL (four machines,
/// 2025-01). The median error on a machine left out is 23.9 %; see the page for what that does not promise.
///
/// Worked example: half load on 170 W of design power, k = 0.5308 and c = 0.35.
/// ```swift
/// ProcessorLoadPower(
///     designPower: Estimate(.watts(170), method: .reported), load: Estimate(Ratio(0.5), method: .measured),
///     curve: curve
/// ).result.central.watts   // 70.80 W
/// ```
public struct ProcessorLoadPower: Formula {
    public let designPower: Estimate<Power>
    public let load: Estimate<Ratio>
    public let curve: ProcessorLoadCurve

    public init(designPower: Estimate<Power>, load: Estimate<Ratio>, curve: ProcessorLoadCurve) {
        self.designPower = designPower
        self.load = load
        self.curve = curve
    }

    public static let equation = "P = TDP × k × u^c, and below u₀ the line from TDP × i to there"

    public var inputs: [FormulaInput] {
        [
            FormulaInput("TDP", "design power of the processor", designPower),
            FormulaInput("u", "share of the time for which its logical processors are busy", load),
            FormulaInput("k", "power at full load over design power", curve.scale),
            FormulaInput("c", "exponent of the load", curve.exponent),
            FormulaInput("u₀", "load from which the curve holds", curve.threshold),
            FormulaInput("i", "idle power over design power", curve.idle),
        ]
    }

    public var result: Estimate<Power> {
        // Rising in power, load, scale and idle share; falling in the exponent and, the curve being concave, in u₀.
        Estimate(
            low: designPower.low
                * share(
                    load.low, curve.scale.low, curve.idle.low, exponent: curve.exponent.high,
                    threshold: curve.threshold.high),
            central: designPower.central
                * share(
                    load.central, curve.scale.central, curve.idle.central, exponent: curve.exponent.central,
                    threshold: curve.threshold.central),
            high: designPower.high
                * share(
                    load.high, curve.scale.high, curve.idle.high, exponent: curve.exponent.low,
                    threshold: curve.threshold.low),
            method: weakestMethod
        ).weakened(to: .estimated)
    }

    private func share(
        _ load: Ratio, _ scale: Ratio, _ idle: Ratio, exponent: Ratio, threshold: Ratio
    ) -> Ratio {
        let load = min(max(load.value, 0), 1)
        guard load < threshold.value else { return Ratio(scale.value * Double.pow(load, exponent.value)) }
        let edge = scale.value * Double.pow(threshold.value, exponent.value)
        return Ratio(idle.value + (edge - idle.value) * load / threshold.value)
    }
}
