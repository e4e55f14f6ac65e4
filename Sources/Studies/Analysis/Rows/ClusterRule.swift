/// Which rows may go together in any way when errors are computed.
public enum ClusterRule: String, Sendable, Hashable, CaseIterable {
    /// The base model that a row was made from.
    case base
    /// Family and generation that the name tells: Llama 3.1.
    case family
    /// Who published the model.
    case organisation
    /// Every row on its own.
    case none
}
