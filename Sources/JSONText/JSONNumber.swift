/// A number as the text writes it, to the last digit.
///
/// ```swift
/// JSONNumber("12.50").double == 12.5
/// JSONNumber("12.50").integer == nil
/// ```
public struct JSONNumber: Sendable, Hashable {
    /// Such as `-12.50`, `6.02e23`; where the options accept them, also `NaN`, `Infinity` and `-Infinity`.
    public let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The nearest Double; `nil` where there is none: for `1e999`, `NaN`, `Infinity`.
    public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

    /// The whole number, if it is written as one (no point, no exponent) and fits an Int.
    public var integer: Int? { Int(text) }
}

extension JSONReader {
    /// Reads a number whose first character is the next byte.
    mutating func readNumber() throws -> JSONNumber {
        input.startCollecting()
        try passNumber()
        try checkLength()
        return JSONNumber(input.takeCollected())
    }

    /// Passes over a number whose first character is the next byte.
    mutating func passNumber() throws {
        input.startToken()
        var byte = try input.peek()
        if byte == UInt8(ascii: "-") {
            input.index += 1
            byte = try input.peek()
        }
        if byte == UInt8(ascii: "N") || byte == UInt8(ascii: "I") { return try passNonFinite() }
        if byte == UInt8(ascii: "0") { input.index += 1 } else { try passDigits() }
        if try input.peek() == UInt8(ascii: ".") {
            input.index += 1
            try passDigits()
        }
        byte = try input.peek()
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            input.index += 1
            byte = try input.peek()
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { input.index += 1 }
            try passDigits()
        }
    }

    /// Passes over one digit or more.
    @inline(__always)
    private mutating func passDigits() throws {
        let first = try input.peek()
        guard let first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            try checkLength()
            throw error(.unexpected(first, expected: .digit))
        }
        while !input.passDigits() {
            try checkLength()
            guard try input.fill() else { return }
        }
    }

    private mutating func passNonFinite() throws {
        let isNaN = try input.peek() == UInt8(ascii: "N")
        let place = input.startOfToken
        try take(literal: isNaN ? "NaN" : "Infinity")
        guard options.acceptsNonFinite else { throw error(.nonFinite(isNaN ? "NaN" : "Infinity"), at: place) }
    }

    @inline(__always)
    private mutating func checkLength() throws {
        guard input.hasCollected(moreThan: options.maximumNumberBytes) else { return }
        throw error(.numberTooLong(limit: options.maximumNumberBytes), at: input.startOfToken)
    }
}
