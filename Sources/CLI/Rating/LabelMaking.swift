import QRCodes
import Rating
import Reports

/// Makes the label of a manifest.
enum LabelMaking {
    /// - Parameter text: The manifest's own text, for the SVG to carry.
    static func label(_ manifest: Manifest, text: String?, size: LabelSize, theme: LabelTheme) throws -> Label {
        do {
            let code = try manifest.address.map { try LabelCode(QRCode(encoding: $0, errorCorrection: .medium)) }
            return try Label(
                content: LabelContent(manifest), code: code, size: size, theme: theme, embedded: text)
        } catch let error as QRCodeError {
            throw error.isLibraryMissing ? CommandFailure.failed("\(error)") : CommandFailure.dataRefused("\(error)")
        } catch let error as LabelError {
            throw CommandFailure.dataRefused("\(error)")
        }
    }
}
