import Compression
import JSONText

extension IntakeFile {
    /// Reads the file as JSON; what is not asked for is never held.
    ///
    /// - Throws: `IntakeError` with line, column and the way to the value, and what `body` throws.
    func readJSON(allowsManyValues: Bool = false, _ body: (inout JSONReader) throws -> Void) throws {
        let chunks = try ChunkSource(self)
        let options = JSONOptions(
            acceptsNonFinite: true, replacesLoneSurrogates: true, allowsManyValues: allowsManyValues)
        var reader = JSONReader(file: name, options: options) { try chunks.next() }
        do {
            try body(&reader)
            try reader.finish()
        } catch let error as JSONTextError {
            throw IntakeError(
                file: name, place: "line \(error.place.line), column \(error.place.column) (\(error.path))",
                problem: error.sentence)
        }
    }
}

/// The decompressed content, asked for piece by piece.
final class ChunkSource {
    private let file: IntakeFile
    private let decompressor: Decompressor
    private var offset = 0
    private var isFinished = false

    init(_ file: IntakeFile) throws {
        self.file = file
        do {
            decompressor = try Decompressor(file.codec, file: file.name)
        } catch {
            throw file.failure(error)
        }
    }

    /// Nothing at the end.
    func next() throws -> [UInt8] {
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: Self.chunkBytes)
        while content.isEmpty, !isFinished {
            let count = try buffer.withUnsafeMutableBytes { try file.bytes.read($0, at: offset) }
            offset += count
            file.options.progress(offset)
            do {
                if count == 0 {
                    isFinished = true
                    try decompressor.finish()
                } else {
                    try buffer.withUnsafeBytes {
                        try decompressor.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) {
                            content.append(contentsOf: $0)
                        }
                    }
                }
            } catch let error as CompressionError {
                throw file.failure(error)
            }
        }
        return content
    }

    /// Small, since a compressed chunk may be a thousand times as large when it is read.
    private static let chunkBytes = 64 << 10
}
