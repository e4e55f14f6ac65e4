import Testing

@testable import QRCodes

@Suite struct ModuleLayoutTests {
    @Test(
        "Alignment patterns stand where the standard's table has them",
        arguments: [
            (1, []), (2, [6, 18]), (6, [6, 34]), (7, [6, 22, 38]), (14, [6, 26, 46, 66]), (15, [6, 26, 48, 70]),
            (22, [6, 26, 50, 74, 98]), (32, [6, 34, 60, 86, 112, 138]), (36, [6, 24, 50, 76, 102, 128, 154]),
            (40, [6, 30, 58, 86, 114, 142, 170]),
        ])
    func alignment(version: Int, expected: [Int]) {
        #expect(ModuleLayout.alignmentCentres(version: version) == expected)
    }

    @Test(
        "Versions have as many codewords as the standard says",
        arguments: [(1, 26), (2, 44), (6, 172), (7, 196), (14, 581), (21, 1_156), (32, 2_465), (40, 3_706)])
    func codewords(version: Int, expected: Int) {
        #expect(ModuleLayout(version: version).codewords == expected)
    }

    @Test("The path goes once through every module of data, and leaves at most seven over", arguments: 1...40)
    func path(version: Int) {
        let layout = ModuleLayout(version: version)
        let path = layout.path
        #expect(Set(path).count == path.count)
        #expect(path.count == layout.isReserved.count { !$0 })
        #expect((0...7).contains(path.count - layout.codewords * 8))
        #expect(path.first == ModulePlace(row: layout.size - 1, column: layout.size - 1))
    }
}
