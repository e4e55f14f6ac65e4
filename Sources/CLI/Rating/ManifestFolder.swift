import Rating
import Studies

/// The manifests of a folder; of nothing below it.
struct ManifestFolder {
    private(set) var members: [ManifestSet.Member] = []
    /// What is no manifest that can be rated, by its file, and why.
    private(set) var refused: [UnratedModel] = []

    /// - Throws: `CommandFailure` where the folder cannot be read or has no manifest.
    init(path: String) throws {
        let files = try FolderFiles.names(in: path, endingIn: [".yaml", ".yml"], lack: "no manifests")
        for name in files {
            do {
                let bytes = try InputFile.bytes(of: path + "/" + name, limit: ManifestFile.largestFile)
                try add(bytes, name)
            } catch let error as ManifestError {
                refused.append(UnratedModel(name: name, reason: "\(error)"))
            } catch let failure as CommandFailure {
                refused.append(UnratedModel(name: name, reason: failure.message))
            }
        }
    }

    /// A manifest as Wattmark writes it; `nil` for another tool's.
    private static func ownFile(_ bytes: [UInt8], _ name: String) throws(ManifestError) -> ManifestFile? {
        do {
            return try ManifestFile(bytes, file: name)
        } catch {
            guard error.isOfAnotherTool else { throw error }
            return nil
        }
    }

    private mutating func add(_ bytes: [UInt8], _ name: String) throws {
        guard let file = try ManifestFolder.ownFile(bytes, name) else {
            let found = ManifestSet.Member.members(
                of: try ImpactManifest(bytes, file: name), file: name,
                evidenceSHA256: ManifestIntegrity.sha256(of: bytes))
            members += found.members
            refused += found.refused
            return
        }
        guard file.integrity.holds, file.differences.isEmpty else {
            refused.append(UnratedModel(name: name, reason: "it does not agree with itself (wattmark verify \(name))"))
            return
        }
        members.append(
            ManifestSet.Member(
                file: name, manifest: file.manifest, evidenceSHA256: file.integrity.evidenceSHA256))
    }

    var peers: [ManifestVerification.PeerFile] {
        members.map {
            ManifestVerification.PeerFile(file: $0.file, name: $0.manifest.name, evidenceSHA256: $0.evidenceSHA256)
        }
    }
}
