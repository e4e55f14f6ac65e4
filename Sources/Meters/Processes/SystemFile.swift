#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Small files of /proc and /sys, read whole into one buffer that is used again.
struct SystemFile {
    private var buffer: [UInt8]
    /// Why the last file could not be opened or read, as the system's error number; 0 where it could.
    private(set) var failure: Int32 = 0

    /// - Parameter capacity: Of a longer file only so many bytes are seen.
    init(capacity: Int = 16_384) { buffer = [UInt8](repeating: 0, count: capacity) }

    /// Calls `body` with the bytes of a file; gives `nil` where it cannot be read.
    mutating func read<Value>(_ path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        failure = file >= 0 ? 0 : errno
        guard file >= 0 else { return nil }
        defer { close(file) }
        var length = 0
        while length < buffer.count {
            let (start, space) = (length, buffer.count - length)
            let count = buffer.withUnsafeMutableBytes { bytes in
                // A buffer that has bytes has a base address.
                systemRead(file, bytes.baseAddress.map { $0 + start }, space)
            }
            if count < 0 { failure = errno }
            if count <= 0 { break }
            length += count
        }
        guard failure == 0 else { return nil }
        return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<length])) }
    }
}

extension SystemFile {
    /// The whole number that a file holds alone on its line; `nil` where it holds anything else.
    mutating func number(_ path: String) -> UInt64? {
        read(path) { bytes in
            var fields = NumberScanner(bytes)
            guard let value = fields.next(), fields.isAtEnd else { return nil }
            return UInt64(exactly: value)
        }
    }

    /// A file's text, as far as it fits.
    mutating func text(_ path: String) -> String? { read(path) { String(decoding: $0, as: UTF8.self) } }

    /// Whether the last file is there, readable or not.
    var isThere: Bool { failure != ENOENT && failure != ENOTDIR }

    /// The first line of a file.
    mutating func line(_ path: String) -> String? {
        read(path) { bytes in String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }
}

private func systemRead(_ file: Int32, _ pointer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        Glibc.read(file, pointer, count)
    #elseif canImport(Musl)
        Musl.read(file, pointer, count)
    #else
        Darwin.read(file, pointer, count)
    #endif
}

/// Numbers in ASCII text, one after the other; anything else ends them.
struct NumberScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// The next whole number on the line; a sign is kept, overflow and other text give `nil`.
    mutating func next() -> Int64? {
        while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
            place += 1
        }
        var isNegative = false
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
            isNegative = true
            place += 1
        }
        let start = place
        var value: Int64 = 0
        while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = product.addingReportingOverflow(Int64(digit))
            if tooLarge || overflow { return nil }
            value = sum
            place += 1
        }
        return place > start ? (isNegative ? -value : value) : nil
    }

    /// Whether nothing but white space is left; a copied file may be filled up with zero bytes.
    var isAtEnd: Bool {
        bytes[place...].allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0 == 0
        }
    }

    /// Passes over fields.
    mutating func skip(_ count: Int) {
        for _ in 0..<count {
            while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
            while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
        }
    }
}
