import RealModule
import Statistics

/// The formulas of NIST's nonlinear datasets, by name. No derivatives are given: those of differences are tested.
enum NonlinearModels {
    static func model(_ name: String, parameters: Int) -> NonlinearModel {
        NonlinearModel(
            name: name, parameters: (1...parameters).map { .init("b\($0)") }, value: formula(name))
    }

    static func formula(_ name: String) -> NonlinearModel.Value {
        switch name {
        case "Bennett5": { x, b in b[0] * Double.pow(b[1] + x[0], -1 / b[2]) }
        case "BoxBOD", "Misra1a": { x, b in b[0] * (1 - Double.exp(-b[1] * x[0])) }
        case "Chwirut1", "Chwirut2": { x, b in Double.exp(-b[0] * x[0]) / (b[1] + b[2] * x[0]) }
        case "DanWood": { x, b in b[0] * Double.pow(x[0], b[1]) }
        case "ENSO": ocean
        case "Eckerle4": { x, b in b[0] / b[1] * Double.exp(-0.5 * square((x[0] - b[2]) / b[1])) }
        case "Gauss1", "Gauss2", "Gauss3": peaks
        case "Hahn1", "Thurber": { x, b in cubic(x[0], b[0], b[1], b[2], b[3]) / cubic(x[0], 1, b[4], b[5], b[6]) }
        case "Kirby2":
            { x, b in cubic(x[0], b[0], b[1], b[2], 0) / cubic(x[0], 1, b[3], b[4], 0) }
        case "Lanczos1", "Lanczos2", "Lanczos3":
            { x, b in
                b[0] * Double.exp(-b[1] * x[0]) + b[2] * Double.exp(-b[3] * x[0]) + b[4] * Double.exp(-b[5] * x[0])
            }
        case "MGH09": { x, b in b[0] * (x[0] * x[0] + x[0] * b[1]) / (x[0] * x[0] + x[0] * b[2] + b[3]) }
        case "MGH10": { x, b in b[0] * Double.exp(b[1] / (x[0] + b[2])) }
        case "MGH17": { x, b in b[0] + b[1] * Double.exp(-x[0] * b[3]) + b[2] * Double.exp(-x[0] * b[4]) }
        case "Misra1b": { x, b in b[0] * (1 - 1 / square(1 + b[1] * x[0] / 2)) }
        case "Misra1c": { x, b in b[0] * (1 - 1 / (1 + 2 * b[1] * x[0]).squareRoot()) }
        case "Misra1d": { x, b in b[0] * b[1] * x[0] / (1 + b[1] * x[0]) }
        case "Nelson": { x, b in b[0] - b[1] * x[0] * Double.exp(-b[2] * x[1]) }
        case "Rat42": { x, b in b[0] / (1 + Double.exp(b[1] - b[2] * x[0])) }
        case "Rat43": { x, b in b[0] / Double.pow(1 + Double.exp(b[1] - b[2] * x[0]), 1 / b[3]) }
        case "Roszman1": { x, b in b[0] - b[1] * x[0] - Double.atan(b[2] / (x[0] - b[3])) / Double.pi }
        default: { _, _ in .nan }
        }
    }

    @Sendable private static func square(_ value: Double) -> Double { value * value }

    @Sendable private static func cubic(_ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        a + x * (b + x * (c + x * d))
    }

    @Sendable private static func ocean(_ x: [Double], _ b: [Double]) -> Double {
        func wave(_ cosine: Double, _ sine: Double, _ period: Double) -> Double {
            let angle = 2 * Double.pi * x[0] / period
            return cosine * Double.cos(angle) + sine * Double.sin(angle)
        }
        return b[0] + wave(b[1], b[2], 12) + wave(b[4], b[5], b[3]) + wave(b[7], b[8], b[6])
    }

    @Sendable private static func peaks(_ x: [Double], _ b: [Double]) -> Double {
        b[0] * Double.exp(-b[1] * x[0]) + b[2] * Double.exp(-square((x[0] - b[3]) / b[4]))
            + b[5] * Double.exp(-square((x[0] - b[6]) / b[7]))
    }
}
