import FoundationEssentials
import Rating
import Reports

/// Checks one file after the other: a label with its manifest, or a manifest.
struct FileCheck {
    /// The manifest that labels must agree with; `nil`: the one that they carry.
    var manifest: String?
    var peers: ManifestFolder?
    var key: VerifyingKey?

    /// One for a file, one for each label and manifest of a folder.
    ///
    /// - Throws: `CommandFailure` for what was named and cannot be read. In a folder it counts as not verifiable, and the
    ///   others are checked.
    func verifications(of path: String) throws -> [Verification] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            return [try verification(of: path)]
        }
        let names = try FolderFiles.names(
            in: path, endingIn: [".svg", ".yaml", ".yml"], lack: "neither labels nor manifests")
        return try names.map { name in
            let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            do {
                return try verification(of: file)
            } catch let failure as CommandFailure {
                return Verification(
                    file: file, claims: [Claim(.integrity, "file", .notVerifiable(because: failure.message))])
            }
        }
    }

    func verification(of path: String) throws -> Verification {
        let bytes = try InputFile.bytes(of: path, limit: LabelReading.sizeLimit)
        let start = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        return start.first == UInt8(ascii: "<") ? try label(bytes, path) : try manifest(bytes, path)
    }

    private func label(_ bytes: [UInt8], _ path: String) throws -> Verification {
        let reading: LabelReading
        do throws(LabelReadingError) {
            reading = try LabelReading(svg: bytes)
        } catch {
            throw CommandFailure.dataRefused("‘\(path)’: \(error)")
        }
        let own = try manifest.map { try InputFile.bytes(of: $0, limit: ManifestFile.largestFile) }
        guard let text = own ?? reading.embedded.map({ Array($0.utf8) }) else {
            return Verification(
                file: path,
                claims: [
                    Claim(
                        .label, "label",
                        .notVerifiable(because: "it carries no manifest; give the published one by --manifest FILE"))
                ])
        }
        let file = try RatingFiles.known { try ManifestFile(text, file: manifest ?? "\(path) (manifest)") }
        var claims = try claims(of: file)
        claims +=
            LabelVerification(
                reading, manifest: file.manifest, text: String(decoding: text, as: UTF8.self)
            ).claims
        return Verification(file: path, claims: claims)
    }

    private func manifest(_ bytes: [UInt8], _ path: String) throws -> Verification {
        do {
            let file = try ManifestFile(bytes, file: path)
            return Verification(file: path, claims: try claims(of: file))
        } catch let error as ManifestError where error.isOfAnotherTool {
            let other = try RatingFiles.known { try ImpactManifest(bytes, file: path) }
            return Verification(file: path, claims: other.claims)
        } catch let error as ManifestError {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    private func claims(of file: ManifestFile) throws -> [Claim] {
        let (key, peers) = (key, peers?.peers)
        return try Waiting.result { await ManifestVerification(file, key: key, peers: peers).claims() }
    }
}
