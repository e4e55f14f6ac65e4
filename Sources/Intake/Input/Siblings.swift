import Compression

/// What lies in the same folder as a file.
enum Siblings: Sendable {
    /// Nothing, or nothing that may be opened.
    case none
    /// Whatever lies in the folder of this path.
    case folder(of: String)
    /// By name, in memory.
    case held([String: [UInt8]])
}

extension IntakeFile {
    /// The file of this name in the same folder; `nil` if there is none.
    ///
    /// Some publishers spread one record over several files of fixed names. The name is written in the program: it can
    /// never come from inside a file. A link is not followed.
    ///
    /// - Parameter mostBytes: What it may hold; more is refused.
    /// - Throws: `IntakeError` if it cannot be opened, is compressed, or is larger.
    func sibling(_ name: StaticString, mostBytes: Int) throws -> IntakeFile? {
        let folder = self.name.lastIndex(of: "/").map { String(self.name[...$0]) } ?? ""
        let shown = folder + "\(name)"
        let bytes: any FileBytes
        switch siblings {
        case .none: return nil
        case .held(let held):
            guard let content = held["\(name)"] else { return nil }
            bytes = MemoryBytes(bytes: content)
        case .folder(let path):
            let beside = (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + "\(name)"
            guard OpenFile.isThere(beside) else { return nil }
            bytes = try OpenFile(beside, followsLinks: false)
        }
        guard bytes.count <= mostBytes else {
            throw IntakeError(file: shown, problem: "it has \(bytes.count) bytes, and may have \(mostBytes)")
        }
        let file = try IntakeFile(name: shown, bytes: bytes, options: ReadingOptions(), siblings: .none)
        guard file.codec == .uncompressed else {
            throw IntakeError(file: shown, problem: "it is compressed", advice: "decompress it")
        }
        return file
    }
}
