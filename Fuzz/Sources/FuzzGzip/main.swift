import CFuzzer
import Compression

/// A file in pieces of a size that its first byte tells, as gzip and as Zstandard; then as blocks.
var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let limits = ExpansionLimits(free: 1 << 20, total: 4 << 20)
    for codec in [Codec.gzip, .zstandard] {
        do {
            let decompressor = try Decompressor(codec, file: "fuzz", limits: limits)
            var rest = bytes[...]
            var given = 0
            while !rest.isEmpty {
                let piece = Int(bytes[0] % 50) * 7 + 1
                try decompressor.feed(Array(rest.prefix(piece))) { chunk in
                    precondition(!chunk.isEmpty && chunk.count <= Decompressor.chunkBytes)
                    given += chunk.count
                }
                rest = rest.dropFirst(piece)
            }
            try decompressor.finish()
            precondition(decompressor.bytesRead == size && decompressor.bytesGiven == given)
        } catch let error as CompressionError {
            precondition(!error.sentence.isEmpty && (error.offset ?? 0) <= size)
        } catch {
            preconditionFailure("an error of another kind")
        }
    }
    for codec in Codec.allCases {
        for expected in [0, 3, 1_000, 350_000] {
            let block = try? codec.decompress(bytes, expecting: expected, ceiling: 1 << 20)
            precondition(block == nil || block?.count == expected)
        }
    }
    return 0
}
