import Footprint
import Synchronization

/// The sources that rows refer to, by id. A few are found by a pass over the table each; for more the whole table is read.
final class SourceLookup: Sendable {
    private let whole: LazyValue<[String: Source]>
    private let excerpt: @Sendable (String) -> [UInt8]
    private let few = Mutex<[String: Source?]>([:])

    /// Beyond so many, reading all of them is less work.
    private static let mostOneByOne = 16

    /// - Parameters:
    ///   - whole: The table.
    ///   - excerpt: Its rows of a folded name, with the header.
    init(_ whole: LazyValue<[String: Source]>, excerpt: @escaping @Sendable (String) -> [UInt8]) {
        self.whole = whole
        self.excerpt = excerpt
    }

    /// `nil` where there is none of this id.
    subscript(id: String) -> Source? {
        if !whole.isMade {
            let known = few.withLock { few -> Source?? in
                if let known = few[id] { return known }
                guard few.count < Self.mostOneByOne else { return nil }
                let found = find(id)
                few[id] = found
                return found
            }
            if let known { return known }
        }
        return try? whole.get()[id]
    }

    private func find(_ id: String) -> Source? {
        excerpt(NameFolding.fold(id)).withUnsafeBytes { bytes in
            DecodedTable<SourceRow>(bytes, sources: nil).rows.first { $0.id == id }?.source
        }
    }
}
