/// Bytes that can be read at any place: a file, or an array in tests.
public protocol ParquetSource: Sendable {
    /// How many bytes there are.
    var byteCount: Int { get }

    /// Fills the buffer with the bytes from `offset` on. Only asked for bytes below `byteCount`.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws
}

/// A file in memory.
public struct ParquetBytes: ParquetSource {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public var byteCount: Int { bytes.count }

    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        guard offset >= 0, offset <= bytes.count, buffer.count <= bytes.count - offset else {
            throw ParquetFault(.cutShort)
        }
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + buffer.count]))
        }
    }
}

extension ParquetSource {
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            try read(
                at: offset,
                into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count]))
            filled = count
        }
    }
}
