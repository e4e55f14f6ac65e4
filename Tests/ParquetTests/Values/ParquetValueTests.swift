import Testing

@testable import Parquet

@Suite struct ParquetValueTests {
    @Test("Values are written as pandas writes them into CSV")
    func texts() {
        #expect(ParquetValue.number(33.02792147058693).description == "33.02792147058693")
        #expect(ParquetValue.boolean(true).description == "True")
        #expect(ParquetValue.boolean(false).description == "False")
        #expect(ParquetValue.unsigned(.max).description == "18446744073709551615")
        #expect(ParquetValue.bytes(Array("plain".utf8)).description == "plain")
        #expect(ParquetValue.bytes([0xFF, 0x0A]).description == "0xff0a")
        #expect(ParquetValue.bytes([0x41, 0x00]).description == "0x4100")
        #expect(ParquetValue.bytes([0x41, 0x0A]).description == "A\n")
        #expect(ParquetValue.date(0).description == "1970-01-01")
    }

    @Test("Numbers of any kind are numbers; texts that look like them are not")
    func numbers() {
        #expect(ParquetValue.integer(7).number == 7)
        #expect(ParquetValue.half(ParquetHalf(bits: 0x3C00)).number == 1)
        #expect(ParquetValue.decimal(ParquetDecimal(125, scale: 1)).number == 12.5)
        #expect(ParquetValue.text("7").number == nil)
        #expect(ParquetValue.boolean(true).number == nil)
    }
}
