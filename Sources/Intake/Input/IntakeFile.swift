import Compression

/// One file to be read: compressed or not, from its beginning as a stream, in memory that does not grow with it.
///
/// A program is never run, and no other file is opened because of what stands in this one; a format may ask for a file of
/// a fixed name beside it (`sibling`).
public struct IntakeFile: Sendable {
    /// For messages: as the user gave it.
    public let name: String
    public let options: ReadingOptions
    let bytes: any FileBytes
    let codec: Codec
    let siblings: Siblings

    /// - Parameter name: For messages, where the path is not the user's: standard input that was kept in a file. Nothing
    ///   lies beside such a file.
    /// - Throws: `IntakeError` if it cannot be opened.
    public init(path: String, name: String? = nil, options: ReadingOptions = ReadingOptions()) throws {
        let isNamed = name == nil || name == path
        try self.init(
            name: name ?? path, bytes: OpenFile(path), options: options,
            siblings: isNamed ? .folder(of: path) : .none)
    }

    /// - Parameter siblings: By their names, what lies beside it.
    public init(
        name: String, bytes: [UInt8], siblings: [String: [UInt8]] = [:], options: ReadingOptions = ReadingOptions()
    ) throws {
        try self.init(name: name, bytes: MemoryBytes(bytes: bytes), options: options, siblings: .held(siblings))
    }

    init(name: String, bytes: any FileBytes, options: ReadingOptions, siblings: Siblings) throws {
        self.name = name
        self.bytes = bytes
        self.options = options
        self.siblings = siblings
        var head = [UInt8](repeating: 0, count: 8)
        let count = try head.withUnsafeMutableBytes { try bytes.read($0, at: 0) }
        codec = Codec.recognised(firstBytes: head.prefix(count)) ?? .uncompressed
    }

    /// Of the file as it lies on the disk.
    public var size: Int { bytes.count }

    /// The name without its folders.
    public var lastName: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// Calls `body` with the decompressed content, a piece at a time, from the beginning.
    ///
    /// - Throws: `IntakeError` if the file is damaged, and what `body` throws.
    public func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        do {
            let decompressor = try Decompressor(codec, file: name)
            try forEachStoredChunk { try decompressor.feed($0, take: body) }
            try decompressor.finish()
        } catch let error as CompressionError {
            throw failure(error)
        }
    }

    private struct Enough: Error {}

    /// The beginning of the decompressed content.
    func head(_ mostBytes: Int) throws -> [UInt8] {
        var head: [UInt8] = []
        do {
            try forEachChunk { chunk in
                head.append(contentsOf: chunk.prefix(mostBytes - head.count))
                if head.count >= mostBytes { throw Enough() }
            }
        } catch is Enough {}
        return head
    }

    func failure(_ error: CompressionError) -> IntakeError {
        IntakeError(file: name, place: error.offset.map { "byte \($0)" }, problem: error.sentence)
    }

    /// Calls `body` with the bytes as they lie on the disk.
    public func forEachStoredChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkBytes, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = try bytes.read(buffer, at: offset)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += count
            options.progress(offset)
        }
    }

    private static let chunkBytes = 256 << 10
}

/// What a reader may do, as the user decided.
public struct ReadingOptions: Sendable {
    /// Rows of another length than the header are refused one by one; otherwise the first of them ends the reading.
    public var skipBadRows: Bool
    /// Is told how many bytes of the file were read.
    public var progress: @Sendable (Int) -> Void

    public init(skipBadRows: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.skipBadRows = skipBadRows
        self.progress = progress
    }
}
