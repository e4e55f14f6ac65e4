import Testing

@testable import QRCodes

@Suite struct GaloisFieldTests {
    @Test("The powers of 2 are all 255 elements but 0, and begin again")
    func powers() {
        #expect(Set((0..<255).map { GaloisField.power($0) }).count == 255)
        #expect((0...9).map { GaloisField.power($0) } == [1, 2, 4, 8, 16, 32, 64, 128, 29, 58])
        #expect(GaloisField.power(255) == 1)
    }

    @Test("A product is that of polynomials without carries, divided by the field's own")
    func products() {
        func long(_ left: UInt8, _ right: UInt8) -> UInt8 {
            var product = 0
            for bit in 0..<8 where right >> bit & 1 == 1 { product ^= Int(left) << bit }
            for bit in stride(from: 14, through: 8, by: -1) where product >> bit & 1 == 1 {
                product ^= 0x11D << (bit - 8)
            }
            return UInt8(product)
        }
        for left in UInt8.min...UInt8.max {
            for right in stride(from: UInt8(0), through: 250, by: 7) {
                #expect(GaloisField.product(left, right) == long(left, right))
            }
        }
    }

    @Test("A quotient undoes a product")
    func quotients() {
        for left in UInt8.min...UInt8.max {
            for right in UInt8(1)...UInt8.max
            where GaloisField.quotient(GaloisField.product(left, right), right) != left {
                Issue.record("\(left) times \(right) over \(right)")
            }
        }
    }

    @Test("A polynomial has its constant first")
    func values() {
        #expect(GaloisField.value(of: [7, 1], at: 2) == 5)
        #expect(GaloisField.value(of: [7, 0, 3], at: 2) == 11)
        #expect(GaloisField.value(of: [], at: 9) == 0)
    }
}
