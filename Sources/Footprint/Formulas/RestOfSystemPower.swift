/// Power of what no meter here sees: board, fans, storage, and the losses of the power supply.
///
/// Equation: `R = P × ((1 + b) / η − 1)`
///
/// Valid for P ≥ 0, b ≥ 0 and 0 < η ≤ 1. P is the power of processors, memory and accelerators together.
///
/// Worked example: 200 W of parts, 35 % more for the board, a supply of 90 %.
/// ```swift
/// RestOfSystemPower(
///     parts: Estimate(.watts(200), method: .measured),
///     boardShare: Estimate(Ratio(0.35), method: .assumed),
///     supplyEfficiency: Estimate(Ratio(0.9), method: .assumed)
/// ).result.central.watts   // 100 W
/// ```
public struct RestOfSystemPower: Formula {
    public let parts: Estimate<Power>
    public let boardShare: Estimate<Ratio>
    public let supplyEfficiency: Estimate<Ratio>

    public init(parts: Estimate<Power>, boardShare: Estimate<Ratio>, supplyEfficiency: Estimate<Ratio>) {
        self.parts = parts
        self.boardShare = boardShare
        self.supplyEfficiency = supplyEfficiency
    }

    public static let equation = "R = P × ((1 + b) / η − 1)"

    public var inputs: [FormulaInput] {
        [
            FormulaInput("P", "power of processors, memory and accelerators", parts),
            FormulaInput("b", "board, fans and storage over the power of these", boardShare),
            FormulaInput("η", "efficiency of the power supply", supplyEfficiency),
        ]
    }

    public var result: Estimate<Power> {
        // Rising in the power and the share, falling in the efficiency.
        let value = { (parts: Power, share: Ratio, efficiency: Ratio) -> Power in
            parts * ((1 + share.value) / efficiency.value - 1)
        }
        return Estimate(
            low: value(parts.low, boardShare.low, supplyEfficiency.high),
            central: value(parts.central, boardShare.central, supplyEfficiency.central),
            high: value(parts.high, boardShare.high, supplyEfficiency.low),
            method: weakestMethod
        ).weakened(to: .estimated)
    }
}
