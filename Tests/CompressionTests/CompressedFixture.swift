import FoundationEssentials
import TestSupport

/// The files that `Fixtures/make.py` wrote.
enum CompressedFixture {
    /// The text in all of them but the zeros.
    static let text: [UInt8] = Array((0..<40_000).map { "line \($0 % 100)\n" }.joined().utf8)

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(FoundationEssentials.Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    private static func path(_ name: String) -> String {
        Repository.root + "/Tests/CompressionTests/Fixtures/" + name
    }
}
