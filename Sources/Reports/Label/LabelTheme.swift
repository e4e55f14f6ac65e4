/// Whether a label is made for light or for dark surroundings.
public enum LabelTheme: String, Sendable, Hashable, CaseIterable {
    case light, dark
}
