import Footprint
import Observations
import Statistics
import Studies

/// What a reader must hold against a study of agreement.
struct AgreementLimitations {
    let study: AgreementStudy

    init(_ study: AgreementStudy) { self.study = study }

    private var result: AgreementResult { study.detail }
    private var twice: MeasuredTwice { result.twice }
    private var metric: String { StudyText.words(twice.metric) }

    var sentences: [String] {
        [
            common, methods, meaning, converted, join, proportional, withoutRatio, contradicted, notRight, independence,
        ].compactMap { $0 }
    }

    private func count(_ count: Int) -> String { DecimalText.fixed(Double(count), decimals: 0) }

    private var common: String? {
        "Only models that both list are compared: \(count(twice.pairs.count)) of \(count(twice.first.listed)) and "
            + "\(count(twice.second.listed)). Nothing is said of the others."
    }

    private var methods: String? {
        guard twice.differsInMethod else { return nil }
        return "The two were not found in the same way: \(AgreementLimitations.methods(twice.first)) against "
            + "\(AgreementLimitations.methods(twice.second)). A difference may come from the method."
    }

    private static func methods(_ side: MeasuredTwice.Side) -> String {
        "\(side.methods.map(\.rawValue).joined(separator: " and ")) in \(side.name)"
    }

    private var meaning: String? {
        let (first, second) = (twice.first.metric.meaning, twice.second.metric.meaning)
        guard first != second else { return nil }
        return "The two say that they count different things: “\(first)” and “\(second)”."
    }

    private var converted: String? {
        guard twice.factor != 1 else { return nil }
        return
            "\(twice.second.name) gives \(twice.factor == 100 ? "fractions" : "percentages"); they were multiplied by "
            + "\(NumberText.exact(twice.factor)) first."
    }

    private var join: String? {
        twice.isOneDataset
            ? nil
            : "Models are joined by matched names: a wrong match looks like a disagreement, a missing one is not seen."
    }

    private var proportional: String? {
        guard result.slope.isClear else { return nil }
        let what = result.scale == .ratio ? "ratio" : "difference"
        return "The \(what) changes with size (slope \(StudyText.number(result.slope.value)), "
            + "\(StudyText.probability(result.slope.pValue))): one mean and one pair of limits do not describe all models."
    }

    private var withoutRatio: String? {
        guard result.withoutRatio > 0 else { return nil }
        return "\(StudyText.count(result.withoutRatio, "model")) left out, as a value that is not above 0 has no ratio."
    }

    private var contradicted: String? {
        guard twice.contradicted > 0 else { return nil }
        return "\(StudyText.count(twice.contradicted, "model")) left out, as one source gives values of \(metric) that "
            + "differ by more than 1 %."
    }

    private var notRight: String? {
        twice.isOneDataset
            ? "Both vintages come from one publisher: agreement shows what was kept, not that it is right."
            : "Agreement does not show that either is right; both may share an error."
    }

    private var independence: String? {
        "Intervals take models as independent; merges and fine-tunes of one base are not, so that they are too narrow."
    }
}
