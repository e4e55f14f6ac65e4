import Testing

@testable import QRCodes

@Suite struct BlockStructureTests {
    private func structure(_ version: Int, _ level: ErrorCorrection) -> BlockStructure {
        BlockStructure(
            version: version, errorCorrection: level, codewords: ModuleLayout(version: version).codewords)
    }

    @Test("The blocks of every version and level use all codewords, and none is over 255")
    func whole() {
        for version in 1...40 {
            for level in ErrorCorrection.allCases {
                let structure = structure(version, level)
                let lengths = structure.dataCounts.map { $0 + structure.checks }
                #expect(lengths.reduce(0, +) == ModuleLayout(version: version).codewords)
                #expect(lengths.allSatisfy { $0 <= 255 })
                #expect((structure.dataCounts.last ?? 0) - (structure.dataCounts.first ?? 0) <= 1)
            }
        }
    }

    @Test(
        "Capacities are those that are printed in data codewords",
        arguments: [
            (1, [19, 16, 13, 9]), (7, [156, 124, 88, 66]), (10, [274, 216, 154, 122]), (27, [1_468, 1_128, 808, 628]),
            (40, [2_956, 2_334, 1_666, 1_276]),
        ])
    func capacities(version: Int, expected: [Int]) {
        #expect(ErrorCorrection.allCases.map { structure(version, $0).dataCounts.reduce(0, +) } == expected)
    }

    @Test("The first codewords of all blocks come first, and a longer block gives one more")
    func blocks() {
        let structure = structure(5, .quartile)
        #expect(structure.dataCounts == [15, 15, 16, 16])
        #expect(structure.checks == 18)
        let blocks = structure.blocks(of: (0..<134).map { UInt8($0) })
        #expect(blocks[0].prefix(3) == [0, 4, 8])
        #expect(blocks[3].prefix(3) == [3, 7, 11])
        #expect(blocks[1][14...15] == [57, 63])
        #expect(blocks[2][14...16] == [58, 60, 64])
        #expect(blocks.map(\.count) == [33, 33, 34, 34])
    }

    @Test("The smallest codes keep checks against misreading; others correct half as many as they have")
    func tolerances() {
        #expect(ErrorCorrection.allCases.map { structure(1, $0).tolerance } == [2, 4, 6, 8])
        #expect(ErrorCorrection.allCases.map { structure(2, $0).tolerance } == [4, 8, 11, 14])
        #expect(ErrorCorrection.allCases.map { structure(40, $0).tolerance } == [15, 14, 15, 15])
    }
}
