import Footprint
import Observations

/// What the ML.ENERGY leaderboard says of a model.
struct MLEnergyModel {
    var model: ListedModel
    var attributes: [Attribute] = []
    var observations: [Observation] = []

    /// - Returns: `nil` if the model has no name.
    init?(_ reading: inout ObjectReading) {
        guard let name = reading.text("model_id") else { return nil }
        self.init(name: name, &reading)
    }

    init(name: String, _ reading: inout ObjectReading) {
        model = ListedModel(name: name)
        model.organisation = name.contains("/") ? name.split(separator: "/").first.map(String.init) : nil
        model.precision = reading.text("weight_precision")
        model.architecture = reading.text("architecture")
        if let nickname = reading.text("nickname") { attributes.append(Attribute("nickname", nickname)) }
        for (key, metric) in [
            ("total_params_billions", Metric.parameters), ("activated_params_billions", Metric.activeParameters),
        ] {
            guard let billions = reading.amount(key) else { continue }
            observations.append(Observation(metric, billions * 1e9, method: .reported))
        }
    }
}

extension Metric {
    /// Of a mixture of experts: those that one token uses.
    static let activeParameters = Metric(
        "active_parameters", better: .neither, meaning: "number of parameters that one token uses")
}
