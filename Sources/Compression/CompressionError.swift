/// Why compressed bytes cannot be read: what is wrong, in which file, at which of its bytes, what to do.
public struct CompressionError: Error, Hashable, CustomStringConvertible {
    public let codec: Codec
    /// The name of the file as the user knows it; `nil` for a block, whose reader knows where it stands.
    public let file: String?

    enum Reason: Hashable {
        case libraryMissing(detail: String)
        case noStream
        case damaged(at: Int, detail: String?)
        case truncated(at: Int)
        case trailing(at: Int)
        case wrongSize(expected: Int, found: Int)
        case moreThan(expected: Int)
        case tooLarge(claimed: Int, ceiling: Int)
        case impossible(claimed: Int, from: Int)
        case expandsTooMuch(at: Int, written: Int, ratio: Int)
        case tooLong(at: Int, ceiling: Int)
        case noMemory
    }

    let reason: Reason

    init(_ reason: Reason, codec: Codec, file: String? = nil) {
        self.reason = reason
        self.codec = codec
        self.file = file
    }

    /// The package to install; `nil` where the library is there.
    public var missingPackage: String? {
        if case .libraryMissing = reason { codec.library?.package } else { nil }
    }

    /// Where in the compressed bytes, counted from 0; `nil` where no place is to blame.
    public var offset: Int? {
        switch reason {
        case .damaged(let at, _), .truncated(let at), .trailing(let at), .expandsTooMuch(let at, _, _),
            .tooLong(let at, _):
            at
        default: nil
        }
    }

    public var description: String {
        guard let file else { return sentence }
        return offset.map { "\(file): byte \($0): \(sentence)" } ?? "\(file): \(sentence)"
    }

    /// What is wrong and what to do, without the place.
    public var sentence: String {
        switch reason {
        case .libraryMissing(let detail):
            "\(codec.name) needs a library that is not on this machine; install \(missingPackage ?? "it")"
                + (detail.isEmpty ? "" : " (\(detail))")
        case .noStream:
            "\(codec.name) files are not read; compress the file with gzip or zstd, or not at all"
        case .damaged(_, let detail):
            "the \(codec.name) data is damaged\(detail.map { " (\($0))" } ?? ""); fetch the file again"
        case .truncated:
            "the \(codec.name) data ends before its end; the file was cut: fetch it again"
        case .trailing:
            "something else follows the \(codec.name) data; the file is two files in one, or damaged"
        case .wrongSize(let expected, let found):
            "the \(codec.name) block holds \(found) bytes but the file says \(expected); the file is damaged"
        case .moreThan(let expected):
            "the \(codec.name) block holds more than the \(expected) bytes that the file says; the file is damaged"
        case .tooLarge(let claimed, let ceiling):
            "the \(codec.name) block would be \(claimed) bytes, beyond the limit of \(ceiling)"
        case .impossible(let claimed, let length):
            "\(length) bytes of \(codec.name) cannot become \(claimed) bytes as the file says; the file is damaged"
        case .expandsTooMuch(let at, let written, let ratio):
            "\(at) bytes of \(codec.name) have become \(written), more than \(ratio) times as many; "
                + "such a file is made to fill a machine. Decompress it yourself if you trust it"
        case .tooLong(_, let ceiling):
            "the file gives more than the limit of \(ceiling) bytes"
        case .noMemory:
            "there is not enough memory to decompress \(codec.name)"
        }
    }
}
