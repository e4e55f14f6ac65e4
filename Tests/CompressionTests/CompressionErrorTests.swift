import Testing

@testable import Compression

@Suite struct CompressionErrorTests {
    @Test(
        "A missing library is told with the package that has it",
        arguments: [
            (Codec.gzip, "zlib1g"), (.zstandard, "libzstd1"), (.snappy, "libsnappy1v5"),
        ])
    func missing(codec: Codec, package: String) {
        let error = CompressionError(.libraryMissing(detail: "no such file"), codec: codec)
        #expect(error.missingPackage == package)
        #expect(
            error.description
                == "\(codec.name) needs a library that is not on this machine; install \(package) (no such file)")
    }

    @Test("Each reason says what is wrong and what to do")
    func sentences() {
        func sentence(_ reason: CompressionError.Reason) -> String {
            CompressionError(reason, codec: .zstandard).sentence
        }
        #expect(
            sentence(.damaged(at: 3, detail: nil)) == "the Zstandard data is damaged; fetch the file again")
        #expect(
            sentence(.tooLarge(claimed: 9, ceiling: 8))
                == "the Zstandard block would be 9 bytes, beyond the limit of 8")
        #expect(
            sentence(.impossible(claimed: 9, from: 1))
                == "1 bytes of Zstandard cannot become 9 bytes as the file says; the file is damaged")
        #expect(
            sentence(.wrongSize(expected: 4, found: 3))
                == "the Zstandard block holds 3 bytes but the file says 4; the file is damaged")
        #expect(
            sentence(.moreThan(expected: 4))
                == "the Zstandard block holds more than the 4 bytes that the file says; the file is damaged")
        #expect(
            sentence(.expandsTooMuch(at: 10, written: 20_000, ratio: 1_000))
                == "10 bytes of Zstandard have become 20000, more than 1000 times as many; such a file is made to fill a "
                + "machine. Decompress it yourself if you trust it")
        #expect(sentence(.noMemory) == "there is not enough memory to decompress Zstandard")
    }
}
