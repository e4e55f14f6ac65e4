import Footprint
import Rating
import Scenarios

/// The accelerators that rows name, each looked up once.
struct AcceleratorShelf {
    private let known: [String: AcceleratorFacts]

    init(_ names: some Sequence<String>, facts: any ReferenceFacts) {
        var known: [String: AcceleratorFacts] = [:]
        // A list of several kinds is no name: to find the nearest ones for it takes most of the time of a rating.
        for name in Set(names) where !name.contains(",") {
            // A name that is not there is the reason for which its models are left out.
            if let found = try? facts.accelerator(name) {
                known[name] = found
            } else if let bare = Self.withoutMaker(name), let found = try? facts.accelerator(bare) {
                known[name] = found
            }
        }
        self.known = known
    }

    /// "NVIDIA A800" is A800; `nil` for a single word.
    private static func withoutMaker(_ name: String) -> String? {
        guard let blank = name.firstIndex(of: " ") else { return nil }
        return String(name[name.index(after: blank)...])
    }

    subscript(name: String) -> AcceleratorFacts? { known[name] }
}

extension AcceleratorFacts {
    /// So many of it, all reserved; `nil` where their embodied carbon is not known.
    func reserved(_ count: Double, lifespan: Estimate<TimeSpan>) -> ReservedHardware? {
        embodied.map { each in
            let all = Tracing.full.step(
                "EmbodiedOfAll", "M = n × m", each * count,
                [
                    FormulaInput("n", "accelerators", Estimate(Count(count), method: .reported)),
                    FormulaInput("m", "embodied carbon of one", each),
                ])
            return ReservedHardware(name: name, embodied: all, lifespan: lifespan, reserved: count, total: count)
        }
    }
}
