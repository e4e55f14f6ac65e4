import CCompression

/// A way of compressing bytes.
///
/// The libraries are found at run time; `missing` tells before anything is read whether the one that is needed is there.
public enum Codec: String, Sendable, CaseIterable {
    case uncompressed
    /// Raw blocks of Snappy, as Parquet holds them; not its framed files.
    case snappy
    /// RFC 1952 (and RFC 1950, zlib, for blocks): any number of members one after the other.
    case gzip
    /// RFC 8878, any number of frames one after the other.
    case zstandard

    /// The codec of a file by its first bytes, four of which are enough; `nil` where they are of no compressed file that
    /// can be read as a stream.
    ///
    /// ```swift
    /// Codec.recognised(firstBytes: [0x1F, 0x8B, 0x08, 0x00]) == .gzip
    /// ```
    public static func recognised(firstBytes bytes: some Collection<UInt8>) -> Codec? {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0x1F, 0x8B]) { return .gzip }
        guard start.count == 4 else { return nil }
        if start == [0x28, 0xB5, 0x2F, 0xFD] { return .zstandard }
        // A frame to be skipped, which tools write before the first frame (RFC 8878, section 3.1.2).
        let isSkippable = (0x50...0x5F).contains(start[0]) && start[1...] == [0x2A, 0x4D, 0x18]
        return isSkippable ? .zstandard : nil
    }

    /// The error of a library that this codec needs and this machine has not; `nil` where there is none.
    public var missing: CompressionError? {
        guard let library else { return nil }
        let number = library.number
        if ccompression_is_available(number) != 0 { return nil }
        return CompressionError(.libraryMissing(detail: String(cString: ccompression_load_error(number))), codec: self)
    }

    /// The codec's name as people write it.
    public var name: String {
        switch self {
        case .uncompressed: "uncompressed"
        case .snappy: "Snappy"
        case .gzip: "gzip"
        case .zstandard: "Zstandard"
        }
    }

    var library: CompressionLibrary? {
        switch self {
        case .uncompressed: nil
        case .snappy: .snappy
        case .gzip: .zlib
        case .zstandard: .zstd
        }
    }

    /// How many bytes one compressed byte can give at the most, by the format itself: a copy of 64 bytes in 3 for Snappy,
    /// 258 in 2 bits for deflate, a block of 128 KiB in 4 for Zstandard. A claim of more is a lie, and is refused before
    /// any memory is taken for it.
    var largestRatio: Int {
        switch self {
        case .uncompressed: 1
        case .snappy: 22
        case .gzip: 1_032
        case .zstandard: 32_768
        }
    }
}

/// The system's libraries that decompress.
enum CompressionLibrary: CaseIterable {
    case zlib, zstd, snappy

    /// The shim's number.
    var number: Int32 {
        switch self {
        case .zlib: Int32(CCOMPRESSION_ZLIB.rawValue)
        case .zstd: Int32(CCOMPRESSION_ZSTD.rawValue)
        case .snappy: Int32(CCOMPRESSION_SNAPPY.rawValue)
        }
    }

    /// The package of Debian and Ubuntu that has it.
    var package: String {
        switch self {
        case .zlib: "zlib1g"
        case .zstd: "libzstd1"
        case .snappy: "libsnappy1v5"
        }
    }
}
