import GRDB
public import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The ledger in one SQLite file, which many programs may use at once.
///
/// Opening makes the file where there is none (readable by its owner alone) and upgrades an older schema after a copy of
/// the file was made. A run is stored in one transaction that is on the disk when `add` returns, since its journal is
/// deleted then. See Docs/Ledger.md for the tables.
public struct SQLiteLedger: RunStore {
    public enum Access: Sendable {
        case readWrite
        /// Reads only: makes nothing, upgrades nothing.
        case readOnly
    }

    let queue: DatabaseQueue
    let path: String
    let settings: LedgerSettings

    /// - Throws: `LedgerError` if it is locked, read-only, damaged, of a newer schema, another program's, or cannot be made.
    public init(path: String, access: Access = .readWrite) throws(LedgerError) {
        try self.init(path: path, access: access, settings: LedgerSettings())
    }

    init(path: String, access: Access = .readWrite, settings: LedgerSettings) throws(LedgerError) {
        self.path = path
        self.settings = settings
        if access == .readWrite { try LedgerFile.createIfMissing(path) }
        guard systemAccess(path, F_OK) == 0 else { throw LedgerError(.cannotOpen("there is no such file"), path: path) }
        guard access == .readOnly || systemAccess(path, W_OK) == 0 else { throw LedgerError(.readOnly, path: path) }
        queue = try LedgerFile.asking(path, settings) {
            try LedgerFile.open(path, access: access, settings: settings)
        }
        try LedgerFile.asking(path, settings) { try prepare(access) }
    }

    /// Reads the whole file and compares what belongs together (`PRAGMA quick_check`): seconds for a large one.
    ///
    /// - Throws: `.corrupt` with what was found.
    public func check() throws(LedgerError) {
        try asking { try queue.read { try LedgerFile.check($0, path: path) } }
    }

    /// Runs database work; its errors become sentences.
    func asking<T>(_ work: () throws -> T) throws(LedgerError) -> T {
        try LedgerFile.asking(path, settings, work)
    }

    private func prepare(_ access: Access) throws {
        let migrator = settings.schema.migrator
        let state = try queue.read { db in
            if try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 <= settings.checkedPages {
                try LedgerFile.check(db, path: path)
            }
            return try SchemaState(db, migrator: migrator, schema: settings.schema)
        }
        switch state {
        case .current: break
        case .newer(let schema):
            throw LedgerError(.newer(schema: schema, known: settings.schema.steps.last?.name ?? "none"), path: path)
        case .foreign:
            throw LedgerError(.cannotOpen("it is the database of another program"), path: path)
        case .empty, .older:
            guard access == .readWrite else {
                throw LedgerError(.cannotOpen("it must be upgraded first, by a command that writes"), path: path)
            }
            if case .older(let schema) = state { try LedgerFile.backUp(queue, path: path, schema: schema) }
            try upgrade(migrator)
        }
        if access == .readWrite { try limitPages() }
    }

    /// Another program may do the same at this moment: what it has done need not be done again.
    private func upgrade(_ migrator: DatabaseMigrator) throws {
        for attempt in 0... {
            do {
                return try migrator.migrate(queue)
            } catch {
                let isDone = try queue.read { try migrator.hasCompletedMigrations($0) }
                if isDone { return }
                if attempt >= settings.schema.steps.count { throw error }
            }
        }
    }

    private func limitPages() throws {
        guard let mostPages = settings.mostPages else { return }
        try queue.writeWithoutTransaction { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(mostPages)") }
    }
}

func systemAccess(_ path: String, _ mode: Int32) -> Int32 {
    access(path, mode)
}
