import FoundationEssentials

/// The files of a folder whose names have certain ends; of nothing below it.
enum FolderFiles {
    /// The most files that are read.
    static let most = 20_000

    /// Their names, in order.
    ///
    /// - Parameters:
    ///   - ends: ".yaml", ".yml".
    ///   - lack: What a folder without such files has: "no manifests".
    /// - Throws: `CommandFailure` where the folder cannot be read, has no such file, or more than are read.
    static func names(in path: String, endingIn ends: [String], lack: String) throws -> [String] {
        let all: [String]
        do {
            all = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw CommandFailure.failed("‘\(path)’ could not be read: it is no folder that can be opened.")
        }
        let names = all.filter { name in ends.contains { name.hasSuffix($0) } }.sorted()
        guard !names.isEmpty else {
            let list = ends.dropLast().joined(separator: ", ") + " or \(ends.last ?? "")"
            throw CommandFailure.dataRefused("‘\(path)’ has \(lack); their names end in \(list)")
        }
        guard names.count <= most else {
            throw CommandFailure.dataRefused("‘\(path)’ has more than \(most) files to read; split it")
        }
        return names
    }
}
