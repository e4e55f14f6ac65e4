import Crypto

/// SHA-256 as text.
enum Hexadecimal {
    /// In lower-case digits.
    static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        text(SHA256.hash(data: Array(bytes)))
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
