/// One page of values, decoded as it is read.
struct DataPage {
    /// How many rows are still to come.
    private(set) var rowsLeft: Int
    private let bytes: [UInt8]
    private let kind: ValueDecoder.Kind
    private let presentLevel: UInt32
    private var levels: Levels
    private var decoder: ValueDecoder

    /// At which depth of its structures each row has a value.
    private enum Levels {
        case none
        case runs(RunLengthDecoder)
        case packed(PackedLevelsDecoder)
    }

    /// - Parameters:
    ///   - bytes: The page, decompressed: levels, then values.
    ///   - definitionLevels: How many levels the column has; without any there are none in the page.
    init(_ bytes: [UInt8], _ header: DataPageHeader, _ kind: ValueDecoder.Kind, definitionLevels: Int) throws {
        self.bytes = bytes
        self.kind = kind
        rowsLeft = header.valueCount
        presentLevel = UInt32(definitionLevels)
        (levels, decoder) = try bytes.withUnsafeBytes { page in
            var values = 0..<page.count
            let levels = try Self.levels(header, count: definitionLevels, page: page, values: &values)
            return (levels, try ValueDecoder(encoding: header.encoding, kind, bytes: values, page: page))
        }
    }

    /// Appends `count` rows, of those that are left.
    mutating func decode(
        _ count: Int, dictionary: [ParquetValue?]?, scratch: inout PageScratch, into rows: inout [ParquetValue?]
    ) throws {
        rowsLeft -= count
        scratch.levels.removeAll(keepingCapacity: true)
        scratch.values.removeAll(keepingCapacity: true)
        let isWhole = try bytes.withUnsafeBytes { page in
            let present = try decodeLevels(count, page: page, scratch: &scratch)
            if present == count {
                try decodeValues(present, page: page, dictionary: dictionary, indices: &scratch.indices, into: &rows)
            } else {
                try decodeValues(
                    present, page: page, dictionary: dictionary, indices: &scratch.indices, into: &scratch.values)
            }
            return present == count
        }
        if isWhole { return }
        var next = 0
        for level in scratch.levels {
            if level == presentLevel {
                rows.append(scratch.values[next])
                next += 1
            } else {
                rows.append(nil)
            }
        }
    }

    /// Returns how many of the rows have a value.
    private mutating func decodeLevels(
        _ count: Int, page: UnsafeRawBufferPointer, scratch: inout PageScratch
    ) throws -> Int {
        switch levels {
        case .none: return count
        case .runs(var decoder):
            try decoder.decode(count, from: page, into: &scratch.levels)
            levels = .runs(decoder)
        case .packed(var decoder):
            try decoder.decode(count, from: page, into: &scratch.levels)
            levels = .packed(decoder)
        }
        var present = 0
        for level in scratch.levels {
            if level > presentLevel { throw ParquetFault(.levels("level \(level) of \(presentLevel)")) }
            if level == presentLevel { present += 1 }
        }
        return present
    }

    private mutating func decodeValues(
        _ count: Int, page: UnsafeRawBufferPointer, dictionary: [ParquetValue?]?, indices scratch: inout [UInt32],
        into values: inout [ParquetValue?]
    ) throws {
        if count == 0 { return }
        switch decoder {
        case .plain(var plain):
            try plain.decode(count, from: page, into: &values)
            decoder = .plain(plain)
        case .dictionary(var indices):
            guard let dictionary else { throw ParquetFault(.dictionaryMissing) }
            scratch.removeAll(keepingCapacity: true)
            try indices.decode(count, from: page, into: &scratch)
            decoder = .dictionary(indices)
            try Self.look(scratch, up: dictionary, into: &values)
        case .booleans(var runs):
            scratch.removeAll(keepingCapacity: true)
            try runs.decode(count, from: page, into: &scratch)
            decoder = .booleans(runs)
            for bit in scratch { values.append(.boolean(bit == 1)) }
        case .deltas(var deltas):
            try deltas.decode(count, from: page, into: &values)
            decoder = .deltas(deltas)
        case .deltaLengths(var lengths):
            try lengths.decode(count, as: (kind.type, kind.conversion), from: page, into: &values)
            decoder = .deltaLengths(lengths)
        case .deltaArrays(var arrays):
            try arrays.decode(count, as: (kind.type, kind.conversion), from: page, into: &values)
            decoder = .deltaArrays(arrays)
        case .split(var split):
            try split.decode(count, from: page, into: &values)
            decoder = .split(split)
        }
    }

    private static func look(
        _ indices: [UInt32], up dictionary: [ParquetValue?], into values: inout [ParquetValue?]
    ) throws {
        values.reserveCapacity(values.count + indices.count)
        for index in indices {
            guard index < dictionary.count else {
                throw ParquetFault(.dictionaryIndex(index: Int(index), count: dictionary.count))
            }
            values.append(dictionary[Int(index)])
        }
    }

    // MARK: - Where the levels lie

    /// - Parameter values: Cut to what follows the levels.
    private static func levels(
        _ header: DataPageHeader, count: Int, page: UnsafeRawBufferPointer, values: inout Range<Int>
    ) throws -> Levels {
        let bitWidth = Int.bitWidth - count.leadingZeroBitCount
        switch header.levels {
        case .apart(let definitionBytes, let repetitionBytes):
            guard repetitionBytes == 0 else { throw ParquetFault(.levels("repeated values in a column without")) }
            guard definitionBytes <= page.count else { throw ParquetFault(.levels("longer than the page")) }
            values = definitionBytes..<page.count
            return count == 0 ? .none : .runs(RunLengthDecoder(bitWidth: bitWidth, bytes: 0..<definitionBytes))
        case .inPage where count == 0: return .none
        case .inPage(encoding: 3):
            guard page.count >= 4 else { throw ParquetFault(.levels("longer than the page")) }
            let length = page.length(at: 0)
            guard length <= page.count - 4 else { throw ParquetFault(.levels("longer than the page")) }
            values = 4 + length..<page.count
            return .runs(RunLengthDecoder(bitWidth: bitWidth, bytes: 4..<4 + length))
        case .inPage(encoding: 4):
            let (bits, overflows) = header.valueCount.multipliedReportingOverflow(by: bitWidth)
            guard !overflows, bits <= page.count * 8 else { throw ParquetFault(.levels("longer than the page")) }
            let length = (bits + 7) / 8
            values = length..<page.count
            return .packed(PackedLevelsDecoder(bitWidth: bitWidth, bytes: 0..<length))
        case .inPage(let encoding): throw ParquetFault(.encodingNotRead(encoding))
        }
    }
}

/// Room that pages use one after the other.
struct PageScratch {
    var levels: [UInt32] = []
    var indices: [UInt32] = []
    var values: [ParquetValue?] = []
}
