import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The journals of the runs that are not yet in the ledger.
///
/// A journal is deleted only once the ledger has the run for good. Whoever deals with a journal holds its lock, so that of
/// two that recover at once each run is dealt with by one.
public struct JournalFolder: Sendable, Hashable {
    static let ending = ".journal"
    /// Added to the name of a journal that is not yet begun.
    static let draftEnding = ".draft"

    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// The file of a run.
    public func path(of id: String) throws(JournalError) -> String {
        let isPlain = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isPlain, !id.isEmpty, id.utf8.count <= 128, id.utf8.first != UInt8(ascii: ".") else {
            throw JournalError(.badIdentifier(id), path: path)
        }
        return path + "/" + id + Self.ending
    }

    /// The journals there are, by name. A folder that is not there has none.
    public func journals() -> [JournalEntry] {
        names(endingIn: Self.ending).map { name in
            let id = String(name.dropLast(Self.ending.count))
            let path = path + "/" + name
            return JournalEntry(id: id, path: path, isAlive: Self.isLocked(path))
        }
    }

    /// Moves every run whose tracker is gone into the ledger.
    ///
    /// One that fails does not keep the others: their journals stay where they are and the reasons are in the result. A
    /// ledger that is locked, full or damaged ends it, since it would fail for the rest too.
    public func recover(into store: any RunStore) -> Recovery {
        deleteDrafts()
        var recovery = Recovery()
        for name in names(endingIn: Self.ending) {
            do {
                let id = String(name.dropLast(Self.ending.count))
                if let run = try self.store(id, into: store) { recovery.runs.append(run) }
            } catch let error as LedgerError {
                recovery.ledgerFailure = error
                if !error.isOfOneRun { return recovery }
            } catch let error as JournalError {
                recovery.unreadable.append(error)
            } catch {
                recovery.unreadable.append(JournalError(.cannotRead("\(error)"), path: path + "/" + name))
            }
        }
        return recovery
    }

    /// Moves one run into the ledger and deletes its journal; `nil` if there is none or another program works on it.
    ///
    /// This is also how a run that ended well gets into the ledger, after `JournalWriter.close()`.
    ///
    /// - Throws: `JournalError`, `LedgerError`.
    public func store(_ id: String, into store: any RunStore) throws -> RecoveredRun? {
        let path = try path(of: id)
        guard access(path, F_OK) == 0 else { return nil }
        let file = try JournalFile.open(path, .read)
        guard file.lock(), file.isLinked else { return nil }
        let replay = try JournalReplay(path: path)
        try store.add(replay.run) { body in try JournalReplay.samples(path: path, body) }
        unlink(path)
        DataFolder.sync(self.path)
        return RecoveredRun(run: replay.run, sampleCount: replay.sampleCount, findings: replay.findings)
    }

    private static func isLocked(_ path: String) -> Bool {
        guard let file = try? JournalFile.open(path, .read) else { return false }
        return !file.lock() && file.isLinked
    }

    /// What is left of writers that were stopped before their journal was begun.
    private func deleteDrafts() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where name.contains(Self.ending + Self.draftEnding) {
            guard let file = try? JournalFile.open(path + "/" + name, .read), file.lock() else { continue }
            unlink(path + "/" + name)
        }
    }

    private func names(endingIn ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(ending) }.sorted()
    }
}

extension LedgerError {
    /// Whether another run may still be stored.
    fileprivate var isOfOneRun: Bool {
        if case .other = problem { true } else { false }
    }
}

/// A journal and whether its tracker is at work.
public struct JournalEntry: Sendable, Hashable {
    public let id: String
    public let path: String
    public let isAlive: Bool
}
