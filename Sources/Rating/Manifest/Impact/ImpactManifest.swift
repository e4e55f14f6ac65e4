/// A manifest of the Impact Framework that any tool wrote: what can be made of it without running anything.
///
/// The builtins Multiply, Sum, Sci and SciEmbodied are computed; every other plugin is named as not verifiable. No path is
/// followed, no address fetched and no command run.
///
/// ```swift
/// let manifest = try ImpactManifest(bytes, file: "their.yml")
/// manifest.children.first?.score       // nil, if `reasons` say why it cannot be one
/// ```
public struct ImpactManifest: Sendable {
    /// The most inputs of one part of the tree.
    static let mostInputs = 100_000

    public struct Child: Sendable {
        /// "child", "web.database": the names down the tree.
        public var path: String
        /// The score that follows from its inputs; `nil` where they do not suffice.
        public var score: CarbonScore?
        /// Why there is none, each a sentence.
        public var reasons: [String]
        /// Plugins of its pipeline whose results cannot be checked here, each a sentence.
        public var notVerifiable: [String]
        /// Where the file's outputs are others than the builtins give.
        public var differences: [ManifestDifference]
    }

    public let name: String
    public let children: [Child]

    /// - Parameter file: The name of the file, for errors.
    public init(_ bytes: [UInt8], file: String) throws(ManifestError) {
        let document = try ManifestDocument(bytes, file: file)
        let root = NodeReader(node: document.root, path: "", file: file)
        name = try root("name").text()
        let plugins = ImpactPlugin.all(in: try root("initialize")("plugins"))
        var children: [Child] = []
        try Self.visit(try root("tree"), path: "", plugins, into: &children)
        self.children = children
    }

    private static func visit(
        _ reader: NodeReader, path: String, _ plugins: [String: ImpactPlugin], into result: inout [Child]
    ) throws(ManifestError) {
        if reader.optional("inputs") != nil {
            result.append(try ImpactChildReader(reader: reader, path: path, plugins: plugins).child())
        }
        guard let children = reader.optional("children") else { return }
        for entry in children.node.entries ?? [] {
            guard let child = children.optional(entry.key) else { continue }
            try visit(child, path: path.isEmpty ? entry.key : "\(path).\(entry.key)", plugins, into: &result)
        }
    }
}
