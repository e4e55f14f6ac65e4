extension JSONReader {
    /// Reads a string whose opening quote is the next byte.
    mutating func readString() throws -> String {
        input.startToken()
        input.index += 1
        input.startCollecting()
        try passString()
        if input.hasCollected(moreThan: options.maximumStringBytes) { throw tooLong() }
        let text = input.takeCollected()
        input.index += 1
        return text
    }

    /// Passes over a string whose opening quote is the next byte.
    mutating func skipString() throws {
        input.startToken()
        input.index += 1
        try passString()
        input.index += 1
    }

    /// Goes on to the closing quote.
    @inline(__always)
    private mutating func passString() throws {
        while true {
            let byte = input.passPlain()
            if byte == UInt8(ascii: "\"") { return }
            try passUnusual(byte)
        }
    }

    /// Passes over what is not plain: the end of a chunk, an escape, a character of several bytes.
    private mutating func passUnusual(_ byte: UInt8?) throws {
        // What was collected is looked at before anything else, so that the first fault of the text is the one named.
        if input.hasCollected(moreThan: options.maximumStringBytes) { throw tooLong() }
        switch byte {
        case nil:
            guard try input.fill() else { throw error(.stringNotClosed, at: input.startOfToken) }
        case UInt8(ascii: "\\")?: try passEscape()
        case 0?: throw error(.unexpected(0, expected: .value))
        case let byte? where byte < 0x20: throw error(.controlCharacter(byte))
        case let byte?: try passCharacter(byte)
        }
    }

    private func tooLong() -> JSONTextError {
        error(.stringTooLong(limit: options.maximumStringBytes), at: input.startOfToken)
    }

    // MARK: - UTF-8

    /// Passes over one character of several bytes. Well-formed is what Unicode 16.0 lists in its table 3-7: no overlong forms,
    /// no surrogates, nothing past U+10FFFF.
    private mutating func passCharacter(_ lead: UInt8) throws {
        let followers: Int
        var range: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: followers = 1
        case 0xE0...0xEF:
            followers = 2
            if lead == 0xE0 { range = 0xA0...0xBF } else if lead == 0xED { range = 0x80...0x9F }
        case 0xF0...0xF4:
            followers = 3
            if lead == 0xF0 { range = 0x90...0xBF } else if lead == 0xF4 { range = 0x80...0x8F }
        default: throw error(.notUTF8)
        }
        input.index += 1
        for _ in 0..<followers {
            guard let byte = try input.peek(), range.contains(byte) else {
                // Of the bytes before this one, the lead is the last that counts as a character.
                throw error(.notUTF8, passed: 1)
            }
            range = 0x80...0xBF
            input.index += 1
        }
    }

    // MARK: - Escapes

    /// Passes over an escape, and over those that follow it while one may be half of a surrogate pair. When the string is
    /// read, the characters that they stand for are collected.
    private mutating func passEscape() throws {
        let isRead = input.isCollecting
        input.pauseCollecting()
        input.index += 1
        var firstHalf: UInt32?
        while true {
            guard let byte = try input.peek() else { throw error(.stringNotClosed, at: input.startOfToken) }
            guard byte == UInt8(ascii: "u") else {
                if firstHalf != nil { try putHalf(passed: 7, isRead) }
                guard let scalar = Self.escaped(byte) else { throw error(.unknownEscape, passed: 1) }
                input.index += 1
                put(scalar, isRead)
                break
            }
            input.index += 1
            let unit = try codeUnit()
            if let first = firstHalf {
                if let scalar = Self.pair(first, unit) {
                    put(scalar, isRead)
                    break
                }
                try putHalf(passed: 12, isRead)
                firstHalf = nil
            }
            if let scalar = Unicode.Scalar(unit) {
                put(scalar, isRead)
                break
            }
            guard unit < 0xDC00, try input.peek() == UInt8(ascii: "\\") else {
                try putHalf(passed: 6, isRead)
                break
            }
            input.index += 1
            firstHalf = unit
        }
        if isRead { input.resumeCollecting() }
    }

    private static func escaped(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{08}"
        case UInt8(ascii: "f"): "\u{0C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    /// The character of two halves; `nil` if the second is none.
    private static func pair(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        guard (0xDC00...0xDFFF).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    /// Reads four hexadecimal digits.
    private mutating func codeUnit() throws -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let byte = try input.peek()
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error(.unexpected(byte, expected: .hexDigit))
            }
            unit = unit << 4 | UInt32(digit)
            input.index += 1
        }
        return unit
    }

    private mutating func put(_ scalar: Unicode.Scalar, _ isRead: Bool) {
        guard isRead, let bytes = UTF8.encode(scalar) else { return }
        input.collect(bytes)
    }

    /// Half of a pair without the other one.
    ///
    /// - Parameter passed: How many characters before this one its escape starts.
    private mutating func putHalf(passed: Int, _ isRead: Bool) throws {
        guard isRead else { return }
        guard options.replacesLoneSurrogates else { throw error(.loneSurrogate, passed: passed) }
        put("\u{FFFD}", isRead)
    }

    /// An error some characters before the next one, on its line.
    private func error(_ reason: JSONTextError.Reason, passed: Int) -> JSONTextError {
        var place = input.place
        place.column -= passed
        return error(reason, at: place)
    }
}
