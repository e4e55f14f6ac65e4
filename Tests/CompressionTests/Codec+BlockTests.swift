import Testing

@testable import Compression

@Suite("Blocks of a known size")
struct CodecBlockTests {
    private static let blocks: [(String, Codec)] = [
        ("text.snappy", .snappy), ("text.gz", .gzip), ("text.zlib", .gzip), ("text.zst", .zstandard),
    ]

    private func sentence(_ block: [UInt8], _ codec: Codec, expecting size: Int, ceiling: Int = 1 << 28) -> String {
        do {
            _ = try codec.decompress(block, expecting: size, ceiling: ceiling)
            return "read"
        } catch {
            return error.sentence
        }
    }

    @Test("A block gives exactly what it holds", arguments: blocks)
    func whole(name: String, codec: Codec) throws {
        let block = try CompressedFixture.bytes(name)
        #expect(try codec.decompress(block, expecting: CompressedFixture.text.count) == CompressedFixture.text)
    }

    @Test("The example of the documentation")
    func example() throws {
        #expect(try Codec.snappy.decompress([3, 8, 97, 98, 99], expecting: 3) == Array("abc".utf8))
    }

    @Test("Members of gzip that follow one another are one block")
    func members() throws {
        let block = Array(try CompressedFixture.bytes("members.gz").dropLast(512))
        #expect(try Codec.gzip.decompress(block, expecting: CompressedFixture.text.count) == CompressedFixture.text)
    }

    @Test("A block that gives one byte less or more than the file says is refused", arguments: blocks)
    func otherSize(name: String, codec: Codec) throws {
        let block = try CompressedFixture.bytes(name)
        let size = CompressedFixture.text.count
        #expect(
            sentence(block, codec, expecting: size + 1)
                == "the \(codec.name) block holds \(size) bytes but the file says \(size + 1); the file is damaged")
        #expect(
            sentence(block, codec, expecting: size - 1)
                == "the \(codec.name) block holds more than the \(size - 1) bytes that the file says; the file is damaged"
        )
    }

    @Test("A block that was cut anywhere is refused", arguments: blocks)
    func cut(name: String, codec: Codec) throws {
        let block = try CompressedFixture.bytes(name)
        for length in Swift.stride(from: 0, to: block.count, by: 11) {
            let outcome = sentence(Array(block.prefix(length)), codec, expecting: CompressedFixture.text.count)
            #expect(outcome != "read", "\(length)")
        }
    }

    @Test("A changed byte never gives anything but an error or bytes of that size", arguments: blocks)
    func changed(name: String, codec: Codec) throws {
        let block = try CompressedFixture.bytes(name)
        for index in Swift.stride(from: 0, to: block.count, by: 3) {
            var changed = block
            changed[index] ^= 0xFF
            let given = try? codec.decompress(changed, expecting: CompressedFixture.text.count)
            #expect(given == nil || given?.count == CompressedFixture.text.count)
        }
    }

    @Test("A size that so few bytes cannot reach is refused before memory is taken")
    func impossible() {
        #expect(
            sentence([1, 2, 3], .snappy, expecting: 1 << 27)
                == "3 bytes of Snappy cannot become 134217728 bytes as the file says; the file is damaged")
        #expect(sentence(Array(repeating: 0, count: 100), .gzip, expecting: 1 << 27).contains("cannot become"))
    }

    @Test("A size above the ceiling, and one below nothing, is refused")
    func ceiling() {
        #expect(
            sentence([], .gzip, expecting: 11, ceiling: 10)
                == "the gzip block would be 11 bytes, beyond the limit of 10")
        #expect(sentence([], .uncompressed, expecting: -1).contains("-1 bytes"))
    }

    @Test("A block that is not compressed has the size that the file says, or is refused")
    func uncompressed() throws {
        #expect(try Codec.uncompressed.decompress([1, 2], expecting: 2) == [1, 2])
        #expect(
            sentence([1, 2], .uncompressed, expecting: 3)
                == "the uncompressed block holds 2 bytes but the file says 3; the file is damaged")
    }

    @Test("Nothing from nothing is nothing", arguments: Codec.allCases)
    func empty(codec: Codec) throws {
        #expect(try codec.decompress([], expecting: 0) == [])
    }
}
