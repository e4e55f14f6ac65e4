import Testing

@testable import Parquet

/// What the reader says of a file whose metadata or pages were changed.
private func sentence(_ change: (inout HandmadeFile) -> Void) -> String {
    var file = HandmadeFile()
    change(&file)
    return outcome(file.bytes)
}

private let again = "; the file is damaged: fetch or write it again"
private let place = "t.parquet, column ‘a’, row group 0"

@Suite("Files that say what is not so")
struct LyingFilesTests {
    @Test("The file as it should be is read")
    func truth() throws {
        let file = try ParquetFile(reading: ParquetBytes(HandmadeFile().bytes), name: "t.parquet")
        #expect(try file.texts() == ["a": ["7", "8"]])
    }

    @Test("Offsets and lengths outside of the file, or inside its footer, are refused before anything is read")
    func offsets() {
        for offset in [-1, 0, 3, 1 << 40, .max] {
            #expect(
                sentence { $0.offset = offset }.hasPrefix("\(place): its data are said to lie at bytes \(offset) to "))
        }
        #expect(
            sentence { $0.chunkBytes = 1 << 20 }
                == "\(place): its data are said to lie at bytes 4 to 1048580, outside of 4 to \(footerStart)\(again)")
        #expect(sentence { $0.chunkBytes = -5 }.contains("outside of 4 to"))
        #expect(sentence { $0.chunkBytes = .max }.contains("outside of 4 to"))
    }

    private var footerStart: Int { 4 + HandmadeFile().pages[0].count }

    @Test("Two columns that share bytes are refused")
    func overlap() {
        #expect(
            sentence { $0.columnCount = 2 }
                == "t.parquet, column ‘a1’, row group 0, byte 4: its data overlap those of column ‘a’\(again)")
    }

    @Test("Numbers of rows and values that do not agree are refused")
    func counts() {
        #expect(
            sentence { $0.groupRows = 3 }
                == "t.parquet: its row groups have 3 rows together but the file says 2\(again)")
        #expect(sentence { $0.valueCount = 5 } == "\(place): it says to have 5 values for 2 rows\(again)")
        #expect(sentence { $0.rows = -1 } == "t.parquet: its metadata are malformed (a row group of -1 rows)\(again)")
        #expect(
            sentence { $0.rows = 3 }
                == "\(place), byte \(footerStart): its pages end with 1 values still to come\(again)")
        #expect(
            sentence { $0.rows = 1 } == "\(place), byte 4: a page says to have 2 values where 1 are left\(again)")
    }

    @Test("More rows than a file of its size may have are refused, as runs of one value cost a file nothing")
    func rowBomb() {
        let rows = 1 << 50
        #expect(sentence { $0.rows = rows }.hasPrefix("t.parquet: it says to have \(rows) rows, beyond the "))
    }

    @Test("A page that says to be larger than what is left, or than pages may be, is refused")
    func pageSizes() {
        #expect(
            sentence { $0.chunkBytes = $0.pages[0].count - 1 }
                == "\(place), byte 4: a page of 16 bytes does not fit the 15 bytes that are left\(again)")
        let page = HandmadeFile.page(valueCount: 2, [1, 2, 3], uncompressed: 1 << 30)
        #expect(
            sentence { $0.pages = [page] }
                == "\(place), byte 4: its page is of 1073741824 bytes, beyond the limit of 268435456; write smaller pages"
        )
    }

    @Test("A tiny page that says to become millions of bytes is refused before memory is taken", arguments: [1, 2, 6])
    func bombs(codec: Int) {
        let page = HandmadeFile.page(valueCount: 2, [1, 2, 3], uncompressed: 200_000_000)
        let outcome = sentence {
            $0.pages = [page]
            $0.codec = codec
        }
        #expect(outcome.contains("cannot become 200000000 bytes as the file says"), "\(outcome)")
    }

    @Test("Pages that are small enough each are refused together")
    func heldPages() throws {
        let bytes = try ParquetFixture.bytes("codec-zstd-1.parquet")
        var limits = ParquetLimits.usual
        limits.heldBytes = 1_000
        #expect(outcome(bytes, limits: limits).contains("beyond the limit of 1000; ask for fewer columns"))
    }

    @Test("Pages that become many times the file together are refused beyond what no machine minds")
    func expansion() throws {
        let bytes = try ParquetFixture.bytes("delta-length-byte-array-1.parquet")
        var limits = ParquetLimits.usual
        limits.expansion = 1
        #expect(outcome(bytes, limits: limits) == "read")
        limits.freeBytes = 100
        #expect(outcome(bytes, limits: limits).hasSuffix("1 times as many; such a file is made to fill a machine"))
    }

    @Test("Values that end before their number are refused, whatever the encoding", arguments: [0, 5, 8, 9])
    func valuesEnd(encoding: Int) {
        let bodies: [Int: [UInt8]] = [
            0: HandmadeFile.int64(7) + [0, 0, 0],
            // One value where two are said.
            5: [128, 1, 4, 1, 14],
            8: [1, 3],
            9: HandmadeFile.int64(7),
        ]
        let outcome = sentence {
            $0.pages = [
                HandmadeFile.dictionary(valueCount: 1, HandmadeFile.int64(7)),
                HandmadeFile.page(valueCount: 2, encoding: encoding, bodies[encoding] ?? []),
            ]
        }
        #expect(outcome.hasSuffix("a page's values end before their number\(again)"), "\(outcome)")
    }

    @Test("An index beyond the dictionary, a second dictionary and none are refused")
    func dictionaries() {
        let dictionary = HandmadeFile.dictionary(valueCount: 3, HandmadeFile.int64(1, 2, 3))
        let page = HandmadeFile.page(valueCount: 2, encoding: 8, [3, 4, 7])
        #expect(
            sentence { $0.pages = [dictionary, page] }.hasSuffix(
                "index 7 is beyond the 3 values of the dictionary\(again)"))
        #expect(sentence { $0.pages = [dictionary, dictionary, page] }.hasSuffix("it has two dictionaries\(again)"))
        #expect(
            sentence { $0.pages = [page] }
                == "\(place), byte 4: a page refers to a dictionary that does not precede it\(again)")
        let lying = HandmadeFile.dictionary(valueCount: 1 << 30, HandmadeFile.int64(1))
        #expect(
            sentence { $0.pages = [lying] }.contains(
                "its dictionary has 1073741824 values, beyond the limit of 4194304"))
        let short = HandmadeFile.dictionary(valueCount: 4, HandmadeFile.int64(1, 2, 3))
        #expect(sentence { $0.pages = [short, page] }.hasSuffix("values end before their number\(again)"))
    }

    @Test("Levels that are longer than their page, or higher than the column has, are refused")
    func levels() {
        func optional(_ page: [UInt8]) -> String {
            sentence {
                $0.repetition = 1
                $0.pages = [page]
            }
        }
        let whole = HandmadeFile.page(valueCount: 2, [2, 0, 0, 0, 4, 1] + HandmadeFile.int64(7, 8))
        #expect(optional(whole) == "read")
        let long = HandmadeFile.page(valueCount: 2, [200, 0, 0, 0, 4, 1])
        #expect(optional(long).hasSuffix("a page's levels are wrong (longer than the page)\(again)"))
        let high = HandmadeFile.page(valueCount: 2, [2, 0, 0, 0, 4, 3] + HandmadeFile.int64(7, 8))
        #expect(optional(high).hasSuffix("a page's levels are wrong (level 3 of 1)\(again)"))
        let apart = HandmadeFile.secondPage(valueCount: 2, definitionBytes: 99, [4, 1] + HandmadeFile.int64(7, 8))
        #expect(optional(apart).hasSuffix("a page's levels are wrong (longer than the page)\(again)"))
        #expect(optional(HandmadeFile.page(valueCount: 2, [2, 0])).contains("longer than the page"))
    }

    @Test("Levels in the deprecated packing are read")
    func packedLevels() throws {
        var file = HandmadeFile(repetition: 1, rows: 3)
        // Present, missing, present: 101, from the highest bit on.
        file.pages = [HandmadeFile.page(valueCount: 3, levelEncoding: 4, [0b1010_0000] + HandmadeFile.int64(7, 8))]
        let read = try ParquetFile(reading: ParquetBytes(file.bytes), name: "t.parquet")
        #expect(try read.texts() == ["a": ["7", nil, "8"]])
    }

    @Test("A page whose bytes do not match their checksum is refused")
    func checksum() {
        let body = HandmadeFile.int64(7, 8)
        let right = Int(Int32(bitPattern: body.withUnsafeBytes { Checksum.crc32($0) }))
        #expect(sentence { $0.pages = [HandmadeFile.page(valueCount: 2, body, checksum: right)] } == "read")
        #expect(
            sentence { $0.pages = [HandmadeFile.page(valueCount: 2, body, checksum: right ^ 1)] }
                == "\(place), byte 4: a page's bytes do not match their checksum\(again)")
    }

    @Test("Encryption, another file's data and unknown codecs and encodings are refused by name")
    func refusals() {
        #expect(
            sentence { $0.isEncrypted = true }
                == "\(place): it is encrypted, which is not read; write it without encryption")
        #expect(
            sentence { $0.otherFile = "b.parquet" }
                == "\(place): its data lie in another file, ‘b.parquet’, which is not read; write one file")
        #expect(sentence { $0.codec = 3 }.contains("it is compressed with LZO, which is not read"))
        #expect(sentence { $0.codec = 77 }.contains("compressed with codec 77"))
        let page = HandmadeFile.page(valueCount: 2, encoding: 42, HandmadeFile.int64(7, 8))
        #expect(sentence { $0.pages = [page] }.contains("its encoding, number 42, is not known"))
        let text = HandmadeFile.page(valueCount: 2, encoding: 6, HandmadeFile.int64(7, 8))
        #expect(sentence { $0.pages = [text] }.contains("DELTA_LENGTH_BYTE_ARRAY is no encoding of INT64"))
    }

    @Test("A column whose metadata are another's is refused")
    func otherPath() {
        #expect(
            sentence { $0.path = "b" } == "\(place): its metadata place ‘b’ where this column stands\(again)")
    }

    @Test("A text that is not UTF-8 is refused, not repaired")
    func notUTF8() {
        let page = HandmadeFile.page(valueCount: 2, [1, 0, 0, 0, 0xFF, 1, 0, 0, 0, 65])
        let outcome = sentence {
            $0.physicalType = 6
            $0.convertedType = 0
            $0.pages = [page]
        }
        #expect(outcome == "\(place), byte 4: a text is not valid UTF-8\(again)")
    }

    @Test("A fixed length of nothing, which would let no bytes hold any number of values, is refused")
    func fixedLength() {
        let outcome = sentence {
            $0.physicalType = 7
            $0.fixedLength = 0
        }
        #expect(outcome.contains("‘a’ has no fixed length between 1 and 1048576"))
    }

    @Test("Texts that grow by sharing their start are refused beyond a page's limit")
    func sharedStarts() {
        // Prefix lengths 0, 100 and suffix lengths 100, 0: two values of 100 bytes in few.
        func deltas(_ first: Int, _ second: Int) -> [UInt8] {
            [128, 1, 4, 2] + ThriftWriter.signed(first) + ThriftWriter.signed(second - first) + [0, 0, 0, 0]
        }
        let body = deltas(0, 100) + deltas(100, 0) + Array(repeating: 65, count: 100)
        var file = HandmadeFile(physicalType: 6, convertedType: 0)
        file.pages = [HandmadeFile.page(valueCount: 2, encoding: 7, body)]
        #expect(outcome(file.bytes) == "read")
        var limits = ParquetLimits.usual
        limits.pageBytes = 199
        #expect(outcome(file.bytes, limits: limits).contains("its page is of 200 bytes, beyond the limit of 199"))
    }
}
