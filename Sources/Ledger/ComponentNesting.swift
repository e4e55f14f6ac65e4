/// Which components hold others already, so that no energy is added to one that it is in.
///
/// `system` is what the board sees of itself (psys): processors, memory and the rest of the board, and not accelerators,
/// which have a supply of their own. `supply` is all that the machine draws, from a battery or at its power supply.
///
///     ComponentNesting.added([("system", 60), ("processor-0", 60), ("accelerator-0", 60)])   // system, accelerator-0
public enum ComponentNesting {
    private static let contents: [String: Set<String>] = [
        "system": ["processor", "memory", "rest-of-system"],
        "supply": ["system", "processor", "memory", "accelerator", "rest-of-system"],
    ]

    /// A meter of the whole that was without a value for more than this part of the time does not stand for its parts: a
    /// battery tells nothing once the machine is plugged in.
    private static let leastCovered = 0.95

    /// Whether a component's energy is in that of another.
    public static func isInside(_ component: String, _ container: String) -> Bool {
        contents[kind(container)]?.contains(kind(component)) ?? false
    }

    /// The components whose energies sum to the machine's. One that never had a value is among them, unless it is inside
    /// another, and lacks in the sum.
    ///
    /// - Parameter covered: Each component with the seconds for which it had a value.
    public static func added(_ covered: [(component: String, seconds: Double)]) -> Set<String> {
        let (wholes, parts) = (covered.filter { isWhole($0.component) }, covered.filter { !isWhole($0.component) })
        let standing = wholes.filter { whole in
            let inside = covered.filter { isInside($0.component, whole.component) }
            return whole.seconds > 0 && whole.seconds >= leastCovered * (inside.map(\.seconds).max() ?? 0)
        }
        return Set(
            (standing + parts).map(\.component).filter { component in
                !standing.contains { isInside(component, $0.component) }
            })
    }

    /// Whether a component is a meter of others.
    public static func isWhole(_ component: String) -> Bool { contents[kind(component)] != nil }

    /// `processor` of `processor-0`.
    private static func kind(_ component: String) -> String {
        guard let dash = component.lastIndex(of: "-"), Int(component[component.index(after: dash)...]) != nil else {
            return component
        }
        return String(component[..<dash])
    }
}
