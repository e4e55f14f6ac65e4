/// How the codewords of a version and level are cut into blocks, each of which corrects its own errors.
///
/// All blocks have the same number of check codewords. The last ones may have one data codeword more than the first.
struct BlockStructure: Equatable {
    /// Check codewords of each block.
    let checks: Int
    /// Data codewords of each block, in order.
    let dataCounts: [Int]
    /// The wrong codewords that are corrected in a block. The smallest codes keep a few checks against misreading.
    let tolerance: Int

    /// - Parameters:
    ///   - version: 1 to 40.
    ///   - codewords: all of that version, data and checks (``ModuleLayout/codewords``).
    init(version: Int, errorCorrection: ErrorCorrection, codewords: Int) {
        let place = (version - 1) * 8 + errorCorrection.index * 2
        let blocks = Int(Self.table[place + 1])
        let length = codewords / blocks
        let longer = codewords % blocks
        checks = Int(Self.table[place])
        dataCounts = (0..<blocks).map { [checks] in length - checks + ($0 < blocks - longer ? 0 : 1) }
        tolerance =
            switch (version, errorCorrection) {
            case (1, .low): 2
            case (1, .medium), (2, .low): 4
            default: checks / 2
            }
    }

    /// The blocks of a code, data before checks; in the code the first codewords of all blocks come first.
    func blocks(of codewords: [UInt8]) -> [[UInt8]] {
        var blocks = dataCounts.map { count -> [UInt8] in
            var block: [UInt8] = []
            block.reserveCapacity(count + checks)
            return block
        }
        var position = 0
        for turn in 0..<(dataCounts.max() ?? 0) {
            for index in blocks.indices where turn < dataCounts[index] {
                blocks[index].append(codewords[position])
                position += 1
            }
        }
        for _ in 0..<checks {
            for index in blocks.indices {
                blocks[index].append(codewords[position])
                position += 1
            }
        }
        return blocks
    }

    /// The blocks in the order in which they stand in a code: what ``blocks(of:)`` undoes.
    func codewords(of blocks: [[UInt8]]) -> [UInt8] {
        var codewords: [UInt8] = []
        for turn in 0..<(dataCounts.max() ?? 0) {
            for index in blocks.indices where turn < dataCounts[index] { codewords.append(blocks[index][turn]) }
        }
        for turn in 0..<checks {
            for index in blocks.indices { codewords.append(blocks[index][dataCounts[index] + turn]) }
        }
        return codewords
    }

    /// For each version the checks of a block and the number of blocks, at the levels L, M, Q and H
    /// (ISO/IEC 18004, "Error correction characteristics").
    private static let table: [UInt8] = [
        7, 1, 10, 1, 13, 1, 17, 1,  // 1
        10, 1, 16, 1, 22, 1, 28, 1,  // 2
        15, 1, 26, 1, 18, 2, 22, 2,  // 3
        20, 1, 18, 2, 26, 2, 16, 4,  // 4
        26, 1, 24, 2, 18, 4, 22, 4,  // 5
        18, 2, 16, 4, 24, 4, 28, 4,  // 6
        20, 2, 18, 4, 18, 6, 26, 5,  // 7
        24, 2, 22, 4, 22, 6, 26, 6,  // 8
        30, 2, 22, 5, 20, 8, 24, 8,  // 9
        18, 4, 26, 5, 24, 8, 28, 8,  // 10
        20, 4, 30, 5, 28, 8, 24, 11,  // 11
        24, 4, 22, 8, 26, 10, 28, 11,  // 12
        26, 4, 22, 9, 24, 12, 22, 16,  // 13
        30, 4, 24, 9, 20, 16, 24, 16,  // 14
        22, 6, 24, 10, 30, 12, 24, 18,  // 15
        24, 6, 28, 10, 24, 17, 30, 16,  // 16
        28, 6, 28, 11, 28, 16, 28, 19,  // 17
        30, 6, 26, 13, 28, 18, 28, 21,  // 18
        28, 7, 26, 14, 26, 21, 26, 25,  // 19
        28, 8, 26, 16, 30, 20, 28, 25,  // 20
        28, 8, 26, 17, 28, 23, 30, 25,  // 21
        28, 9, 28, 17, 30, 23, 24, 34,  // 22
        30, 9, 28, 18, 30, 25, 30, 30,  // 23
        30, 10, 28, 20, 30, 27, 30, 32,  // 24
        26, 12, 28, 21, 30, 29, 30, 35,  // 25
        28, 12, 28, 23, 28, 34, 30, 37,  // 26
        30, 12, 28, 25, 30, 34, 30, 40,  // 27
        30, 13, 28, 26, 30, 35, 30, 42,  // 28
        30, 14, 28, 28, 30, 38, 30, 45,  // 29
        30, 15, 28, 29, 30, 40, 30, 48,  // 30
        30, 16, 28, 31, 30, 43, 30, 51,  // 31
        30, 17, 28, 33, 30, 45, 30, 54,  // 32
        30, 18, 28, 35, 30, 48, 30, 57,  // 33
        30, 19, 28, 37, 30, 51, 30, 60,  // 34
        30, 19, 28, 38, 30, 53, 30, 63,  // 35
        30, 20, 28, 40, 30, 56, 30, 66,  // 36
        30, 21, 28, 43, 30, 59, 30, 70,  // 37
        30, 22, 28, 45, 30, 62, 30, 74,  // 38
        30, 24, 28, 47, 30, 65, 30, 77,  // 39
        30, 25, 28, 49, 30, 68, 30, 81,  // 40
    ]
}
