import CQRCode

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The libqrencode library, opened at first use.
///
/// It is not linked: the product runs without it, and only new QR codes need it.
struct QRCodeLibrary {
    let functions: cqrcode_functions

    init() throws(QRCodeError) {
        guard let table = cqrcode_load() else {
            throw QRCodeError(.libraryMissing(detail: String(cString: cqrcode_load_error())))
        }
        functions = table.pointee
    }

    static var isAvailable: Bool { cqrcode_load() != nil }

    /// The code of `bytes` as one segment, of at least the given version; 0 is the least that holds them.
    func code(of bytes: [UInt8], errorCorrection: ErrorCorrection, version: Int = 0) throws(QRCodeError) -> QRCode {
        let symbol = bytes.withUnsafeBufferPointer {
            functions.encode_data(Int32($0.count), $0.baseAddress, Int32(version), errorCorrection.libraryLevel)
        }
        return try code(symbol)
    }

    /// The code of `text` in whichever segments make it shortest.
    func code(shortest text: String, errorCorrection: ErrorCorrection, version: Int = 0) throws(QRCodeError) -> QRCode {
        try code(
            functions.encode_string(text, Int32(version), errorCorrection.libraryLevel, Int32(CQRCODE_BYTES), 1))
    }

    /// Takes the modules of a symbol and frees it.
    private func code(_ symbol: UnsafeMutablePointer<cqrcode_symbol>?) throws(QRCodeError) -> QRCode {
        guard let symbol else { throw QRCodeError(.encoderFailed(status: Int(errno))) }
        defer { functions.free(symbol) }
        let size = Int(symbol.pointee.width)
        guard QRCode.sizes.contains(size), let data = symbol.pointee.data else { throw QRCodeError(.side(size)) }
        return try QRCode(size: size, modules: (0..<size * size).map { data[$0] & 1 == 1 })
    }
}

extension ErrorCorrection {
    fileprivate var libraryLevel: Int32 {
        switch self {
        case .low: Int32(CQRCODE_LOW)
        case .medium: Int32(CQRCODE_MEDIUM)
        case .quartile: Int32(CQRCODE_QUARTILE)
        case .high: Int32(CQRCODE_HIGH)
        }
    }
}
