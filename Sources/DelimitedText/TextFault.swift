/// What is wrong with the bytes of a text: a zero byte, or bytes that are not UTF-8.
enum TextFault: Equatable {
    case zero(at: Int)
    case notUTF8(at: Int)

    /// The first fault, or `nil`.
    ///
    /// Well-formed is what Unicode 16.0 lists in its table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF.
    ///
    /// - Parameter isWhole: Whether the text ends where the bytes do; else a sequence that they cut is no fault.
    static func first(in bytes: UnsafeRawBufferPointer, isWhole: Bool = true) -> TextFault? {
        var index = 0
        while true {
            index = ByteScan.firstUnusual(in: bytes, from: index)
            guard index < bytes.count else { return nil }
            let lead = bytes[index]
            if lead == 0 { return .zero(at: index) }
            guard let form = form(lead) else { return .notUTF8(at: index) }
            for offset in 1...form.followers {
                guard index + offset < bytes.count else { return isWhole ? .notUTF8(at: index) : nil }
                let range = offset == 1 ? form.second : 0x80...0xBF
                guard range.contains(bytes[index + offset]) else { return .notUTF8(at: index) }
            }
            index += 1 + form.followers
        }
    }

    /// How many bytes follow a first one, and what the second may be.
    @inline(__always)
    private static func form(_ lead: UInt8) -> (followers: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (1, 0x80...0xBF)
        case 0xE0: (2, 0xA0...0xBF)
        case 0xED: (2, 0x80...0x9F)
        case 0xE1...0xEF: (2, 0x80...0xBF)
        case 0xF0: (3, 0x90...0xBF)
        case 0xF1...0xF3: (3, 0x80...0xBF)
        case 0xF4: (3, 0x80...0x8F)
        default: nil
        }
    }
}
