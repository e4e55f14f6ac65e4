import Testing

@testable import QRCodes

@Suite struct ErrorCorrectionTests {
    @Test("Levels stand in order of strength, and their bits do not")
    func bits() {
        #expect(ErrorCorrection.allCases.map(\.index) == [0, 1, 2, 3])
        #expect(ErrorCorrection.allCases.map(\.formatBits) == [1, 0, 3, 2])
    }
}
