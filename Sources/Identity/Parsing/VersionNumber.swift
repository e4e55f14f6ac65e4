/// A generation or a revision as a name states it: 3.1, v0.1, 2.9.1. Compared by value: 2.0 is 2.
///
/// ```swift
/// VersionNumber("2.0") == VersionNumber("2")
/// VersionNumber("v0.3")?.description == "0.3"
/// ```
public struct VersionNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let major: Int
    public let minor: Int
    public let patch: Int

    public init(_ major: Int, _ minor: Int = 0, _ patch: Int = 0) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// One to three numbers with points between them, of at most four digits each; a `v` may come first.
    public init?(_ text: some StringProtocol) {
        var parts = [0, 0, 0]
        var part = 0
        var digits = 0
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "v") where position == 0: continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if digits > 4 { return nil }
                parts[part] = parts[part] * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where digits > 0 && part < 2:
                part += 1
                digits = 0
            default: return nil
            }
        }
        if digits == 0 { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    /// A name without a number means the first release: publishers write it as nothing, v1 or v0.1.
    var isFirst: Bool { self == VersionNumber(1) || self == VersionNumber(0, 1) }

    public var description: String {
        patch != 0 ? "\(major).\(minor).\(patch)" : minor != 0 ? "\(major).\(minor)" : "\(major)"
    }

    public static func < (a: VersionNumber, b: VersionNumber) -> Bool {
        (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }
}
