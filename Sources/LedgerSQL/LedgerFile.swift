import GRDB
import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Making, opening, checking and copying the file.
enum LedgerFile {
    /// Makes an empty file with mode 0600, and its folders with 0700.
    ///
    /// It is made under another name and then linked: closing any descriptor of a database releases the locks that this
    /// process holds on it.
    static func createIfMissing(_ path: String) throws(LedgerError) {
        if systemAccess(path, F_OK) == 0 { return }
        do {
            try DataFolder.create(DataFolder.parent(of: path))
        } catch {
            if case .full = error.problem { throw LedgerError(.full, path: path) }
            if case .cannotOpen(let reason) = error.problem { throw LedgerError(.cannotOpen(reason), path: path) }
            throw LedgerError(.cannotOpen(error.description), path: path)
        }
        var draft = Array((path + ".draft-XXXXXX").utf8CString)
        let descriptor = mkstemp(&draft)
        guard descriptor >= 0 else { throw failure(errno, path) }
        close(descriptor)
        defer { unlink(draft) }
        guard link(draft, path) == 0 || errno == EEXIST else { throw failure(errno, path) }
    }

    private static func failure(_ number: Int32, _ path: String) -> LedgerError {
        switch number {
        case ENOSPC, EDQUOT: LedgerError(.full, path: path)
        case EACCES, EPERM, EROFS: LedgerError(.readOnly, path: path)
        default: LedgerError(.cannotOpen(strerror(number).map { String(cString: $0) } ?? "error \(number)"), path: path)
        }
    }

    /// Opens in WAL mode with full synchronisation. Switching a new file to WAL may be refused at once while another
    /// program does the same, so that it is tried again.
    static func open(_ path: String, access: SQLiteLedger.Access, settings: LedgerSettings) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(Double(settings.patience))
        configuration.journalMode = .wal
        let start = ContinuousClock.now
        while true {
            do {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                if access == .readWrite {
                    // Eight MiB of pages are kept, so that an import does not write and read them again.
                    try queue.writeWithoutTransaction {
                        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -8192")
                    }
                }
                return queue
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                if ContinuousClock.now - start > .seconds(settings.patience) { throw error }
                usleep(10_000)
            }
        }
    }

    static func check(_ db: Database, path: String) throws {
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        if findings != ["ok"] {
            throw LedgerError(.corrupt(findings.first ?? "the check gave no result"), path: path)
        }
    }

    /// Copies the ledger to `PATH.SCHEMA.backup`, unless that is there.
    static func backUp(_ queue: DatabaseQueue, path: String, schema: String) throws {
        let copy = path + "." + schema + ".backup"
        if systemAccess(copy, F_OK) == 0 { return }
        try self.copy(queue, to: copy)
    }

    /// Copies a ledger to a file that is not there yet.
    static func copy(_ queue: DatabaseQueue, to copy: String) throws {
        if systemAccess(copy, F_OK) == 0 {
            throw LedgerError(.cannotOpen("there is a file of this name already"), path: copy)
        }
        let draft = copy + ".draft-\(getpid())"
        unlink(draft)
        defer { unlink(draft) }
        do {
            let target = try DatabaseQueue(path: draft)
            try queue.backup(to: target)
            try target.close()
        }
        chmod(draft, 0o600)
        guard rename(draft, copy) == 0 else { throw failure(errno, copy) }
    }

    static func asking<T>(_ path: String, _ settings: LedgerSettings, _ work: () throws -> T) throws(LedgerError) -> T {
        do {
            return try work()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path, patience: settings.patience)
        } catch {
            throw LedgerError(.other("\(error)"), path: path)
        }
    }
}

extension LedgerError {
    /// What SQLite's code means for a person.
    init(_ error: DatabaseError, path: String, patience: Int) {
        let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        let problem: Problem =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(seconds: patience)
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
            case .SQLITE_FULL: .full
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(message)
            case .SQLITE_CANTOPEN, .SQLITE_AUTH: .cannotOpen(message)
            default: .other(message)
            }
        self.init(problem, path: path)
    }
}
