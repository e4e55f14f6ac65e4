import Testing

@testable import Compression

/// All that a file gives, fed in pieces of a given size.
private func decompressed(
    _ bytes: [UInt8], _ codec: Codec, piece: Int = .max, limits: ExpansionLimits = .usual
) throws -> [UInt8] {
    let decompressor = try Decompressor(codec, file: "t", limits: limits)
    var given: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        try decompressor.feed(Array(rest.prefix(piece))) { chunk in
            #expect(chunk.count <= Decompressor.chunkBytes)
            given.append(contentsOf: chunk)
        }
        rest = rest.dropFirst(piece)
    }
    try decompressor.finish()
    #expect(decompressor.bytesRead == bytes.count)
    #expect(decompressor.bytesGiven == given.count)
    return given
}

private func sentence(
    _ bytes: [UInt8], _ codec: Codec, piece: Int = .max, limits: ExpansionLimits = .usual
) -> String {
    do {
        _ = try decompressed(bytes, codec, piece: piece, limits: limits)
        return "read"
    } catch {
        return "\(error)"
    }
}

@Suite("Reading compressed files")
struct DecompressorTests {
    @Test(
        "A file gives its text whatever the pieces it comes in",
        arguments: [
            ("text.gz", Codec.gzip), ("members.gz", .gzip), ("text.zst", .zstandard), ("frames.zst", .zstandard),
        ],
        [1, 2, 3, 7, 1_000, .max])
    func pieces(file: (name: String, codec: Codec), size: Int) throws {
        let bytes = try CompressedFixture.bytes(file.name)
        #expect(try decompressed(bytes, file.codec, piece: size) == CompressedFixture.text)
    }

    @Test("What is not compressed is handed on, in bounded chunks")
    func uncompressed() throws {
        #expect(try decompressed(CompressedFixture.text, .uncompressed) == CompressedFixture.text)
        #expect(try decompressed([], .uncompressed).isEmpty)
    }

    @Test(
        "A file that was cut anywhere is refused at its last byte",
        arguments: [("text.gz", Codec.gzip), ("text.zst", .zstandard)])
    func cut(file: (name: String, codec: Codec)) throws {
        let bytes = try CompressedFixture.bytes(file.name)
        for length in Swift.stride(from: 0, to: bytes.count, by: 5) {
            #expect(
                sentence(Array(bytes.prefix(length)), file.codec, piece: 64)
                    == "t: byte \(length): the \(file.codec.name) data ends before its end; the file was cut: fetch it again"
            )
        }
    }

    @Test("A changed byte of gzip is damage, or changes nothing that is read", arguments: [1, 13, .max])
    func damaged(piece: Int) throws {
        let bytes = try CompressedFixture.bytes("text.gz")
        // The header's time, flags of the compressor and system say nothing about the text.
        for index in Swift.stride(from: 10, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0x10
            let outcome = sentence(changed, .gzip, piece: piece)
            #expect(outcome.contains("the gzip data"), "byte \(index): \(outcome)")
        }
    }

    @Test("Damage is told with its place and the library's words")
    func damageSentence() throws {
        var bytes = try CompressedFixture.bytes("text.gz")
        bytes[bytes.count - 6] ^= 1
        #expect(
            sentence(bytes, .gzip)
                == "t: byte \(bytes.count - 4): the gzip data is damaged (incorrect data check); fetch the file again")
        #expect(
            sentence(Array("plain text".utf8), .zstandard).hasPrefix("t: byte 0: the Zstandard data is damaged"))
    }

    @Test("Something else after the last member is refused where it begins", arguments: [1, .max])
    func trailing(piece: Int) throws {
        for (name, codec) in [("text.gz", Codec.gzip), ("text.zst", .zstandard)] {
            let bytes = try CompressedFixture.bytes(name)
            #expect(
                sentence(bytes + Array("eval_name".utf8), codec, piece: piece)
                    == "t: byte \(bytes.count): something else follows the \(codec.name) data; "
                    + "the file is two files in one, or damaged")
        }
        let padded = try CompressedFixture.bytes("members.gz")
        #expect(sentence(padded + [7], .gzip, piece: piece).contains("byte \(padded.count): something else follows"))
    }

    @Test("A file that expands beyond the ratio is stopped, not written out", arguments: ["zeros.gz", "zeros.zst"])
    func bombs(name: String) throws {
        let bytes = try CompressedFixture.bytes(name)
        let codec: Codec = name.hasSuffix("gz") ? .gzip : .zstandard
        #expect(sentence(bytes, codec) == "read")
        let limits = ExpansionLimits(ratio: 500, free: 1 << 20)
        let outcome = sentence(bytes, codec, piece: 100, limits: limits)
        #expect(outcome.contains("more than 500 times as many; such a file is made to fill a machine"), "\(outcome)")
    }

    @Test(
        "A ceiling on the whole holds whatever the ratio",
        arguments: [("text.gz", Codec.gzip), ("text.zst", .zstandard)])
    func ceiling(file: (name: String, codec: Codec)) throws {
        let bytes = try CompressedFixture.bytes(file.name)
        let limits = ExpansionLimits(total: 100_000)
        #expect(sentence(bytes, file.codec, limits: limits).hasSuffix("gives more than the limit of 100000 bytes"))
        #expect(
            sentence(CompressedFixture.text, .uncompressed, limits: limits)
                .hasSuffix("gives more than the limit of 100000 bytes"))
    }

    @Test("A frame that asks for a window of more than 128 MiB is refused before it is taken")
    func window() {
        let header: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x90, 0x01, 0x00, 0x00]
        #expect(sentence(header, .zstandard).contains("requires too much memory"))
    }

    @Test("After an error each call gives the same error")
    func sticky() throws {
        let decompressor = try Decompressor(.gzip, file: "t")
        let first = #expect(throws: CompressionError.self) { try decompressor.feed([1, 2, 3]) { _ in } }
        let second = #expect(throws: CompressionError.self) { try decompressor.feed([0x1F]) { _ in } }
        #expect(first == second)
        #expect(throws: CompressionError.self) { try decompressor.finish() }
    }

    @Test("An error of the taker ends the reading and passes through")
    func takerFails() throws {
        struct Stop: Error {}
        let decompressor = try Decompressor(.gzip, file: "t")
        let bytes = try CompressedFixture.bytes("text.gz")
        #expect(throws: Stop.self) { try decompressor.feed(bytes) { _ in throw Stop() } }
    }

    @Test("Snappy has no files here, only blocks")
    func noSnappyStream() {
        #expect(
            sentence([], .snappy)
                == "t: Snappy files are not read; compress the file with gzip or zstd, or not at all")
    }
}
