extension QRCode {
    /// The most bytes of UTF-8 that a text may have. At level H the largest code holds 1,273.
    public static let longestText = 1_200

    /// Whether libqrencode is on this machine, so that codes can be made.
    public static var canBeMade: Bool { QRCodeLibrary.isAvailable }

    /// The smallest code that holds the text as bytes of UTF-8, made by libqrencode.
    ///
    /// - Parameter text: 1 to 1,200 bytes.
    /// - Throws: `QRCodeError` for an empty or too long text, or where libqrencode is missing.
    public init(encoding text: String, errorCorrection: ErrorCorrection = .medium) throws(QRCodeError) {
        let length = text.utf8.count
        guard length > 0 else { throw QRCodeError(.emptyText) }
        guard length <= Self.longestText else {
            throw QRCodeError(.textTooLong(bytes: length, limit: Self.longestText))
        }
        self = try QRCodeLibrary().code(of: Array(text.utf8), errorCorrection: errorCorrection)
    }
}
