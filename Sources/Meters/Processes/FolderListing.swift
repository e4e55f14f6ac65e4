#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The names in a folder, in order; `nil` where it cannot be read, with the system's error number in `failure`.
struct FolderListing {
    let names: [String]?
    let failure: Int32

    init(_ path: String) {
        guard let directory = opendir(path) else {
            (names, failure) = (nil, errno)
            return
        }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { found.append(name) }
        }
        (names, failure) = (found.sorted { ($0.count, $0) < ($1.count, $1) }, 0)
    }

    /// The numbers n of the entries that are called `prefix` and n.
    func numbers(after prefix: String) -> [Int] {
        (names ?? []).filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }
    }
}

/// What the system calls an error: "Permission denied".
func systemText(_ failure: Int32) -> String { String(cString: strerror(failure)) }
