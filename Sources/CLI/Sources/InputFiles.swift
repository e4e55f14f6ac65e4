import FoundationEssentials
import Intake
import Studies

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The files that a command is given: folders are searched, standard input is kept in a temporary file.
struct InputFiles {
    /// As messages name them, in order.
    let names: [String]
    private let fromFolders: Set<String>
    private let standardInput: String?

    /// The name of what comes from standard input.
    static let standardInputName = "standard input"

    /// - Throws: `CommandFailure` for a path that is not there.
    init(_ paths: [String]) throws {
        var names: [String] = []
        var fromFolders: Set<String> = []
        var kept: String?
        for path in paths {
            if path == "-" {
                guard kept == nil else {
                    throw CommandFailure.wrongUsage("- is given twice; standard input is read once")
                }
                kept = try Self.keepStandardInput()
                names.append(Self.standardInputName)
                continue
            }
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure.failed("‘\(path)’ is not there.")
            }
            let found = isFolder ? try Self.files(in: path) : [path]
            if isFolder { fromFolders.formUnion(found) }
            names += found
        }
        self.names = names
        self.fromFolders = fromFolders
        standardInput = kept
    }

    func path(of name: String) -> String { name == Self.standardInputName ? standardInput ?? name : name }

    /// A file in a folder need not be ours.
    func isPassedOver(_ file: ImportedFile) -> Bool {
        guard case .failed(let error) = file.outcome else { return false }
        return error.isOfUnknownKind && fromFolders.contains(file.name)
    }

    func forget() {
        if let standardInput { unlink(standardInput) }
    }

    /// Every regular file below a folder, sorted; hidden ones and links are left out.
    private static func files(in folder: String) throws -> [String] {
        var found: [String] = []
        let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for entry in entries where !entry.hasPrefix(".") {
            let path = (folder.hasSuffix("/") ? folder : folder + "/") + entry
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: found += try files(in: path)
            case S_IFREG: found.append(path)
            default: continue
            }
        }
        return found
    }

    /// Copied to a file that is for its owner alone, since a file is read twice.
    private static func keepStandardInput() throws -> String {
        let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array((folder + "/wattmark-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw CommandFailure.failed("‘\(folder)’ could not be written: \(OutputFile.reason(errno)).")
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count == 0 { return path }
            let code = count < 0 ? errno : writeAll(Array(buffer.prefix(count)), to: descriptor)
            if let code {
                unlink(path)
                throw CommandFailure.failed(
                    "standard input could not be kept in ‘\(path)’: \(OutputFile.reason(code)).")
            }
        }
    }
}
