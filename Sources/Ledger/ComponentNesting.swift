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

    /// The same for a run that is over. A meter of the whole that told less than the meters of its parts is not believed: on
    /// some boards psys is wired to nothing, and stands still.
    public static func added(of run: RecordedRun) -> Set<String> {
        added(run.totals.map { ($0.component, isBelieved($0, in: run) ? $0.covered : 0) })
    }

    /// Whether a component's energy is not below that of the measured parts that it contains.
    public static func isBelieved(_ total: TotalRecord, in run: RecordedRun) -> Bool {
        let measured = Set(run.components.filter { $0.method == "measured" }.map(\.component))
        let parts = run.totals.filter {
            measured.contains($0.component) && !isWhole($0.component) && isInside($0.component, total.component)
        }
        return total.machine >= leastOfParts * parts.reduce(0) { $0 + $1.machine }
    }

    /// Meters of the whole and of the parts are each off by some per cent.
    private static let leastOfParts = 0.9

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
