import Crypto
public import Intake
public import Ledger
public import Observations

/// Brings files of publishers into the ledger: all files of one import or, if the program ends in between, none.
///
/// Each file is known again by its hash, and its content by that of its entries, so that importing twice, or a Parquet
/// file after the CSV of the same table, changes nothing. A file that cannot be read leaves nothing behind and does not
/// keep the others from being stored.
public struct SourceImport {
    public let formats: SourceFormats
    /// The vintage that the user gives, for all files.
    public let vintage: String?
    /// What is known of single files from elsewhere, by their names: of those that were fetched.
    public let vintages: [String: Vintage]
    /// By its name, where the user names it.
    public let format: (any SourceFormat)?
    /// Seconds since 1970-01-01 00:00 UTC.
    public let now: Double

    public init(
        formats: SourceFormats = SourceFormats(), format: (any SourceFormat)? = nil, vintage: String? = nil,
        vintages: [String: Vintage] = [:], now: Double
    ) {
        self.formats = formats
        self.format = format
        self.vintage = vintage
        self.vintages = vintages
        self.now = now
    }

    /// - Parameters:
    ///   - files: Opened one after the other; what `open` throws is the outcome of that file.
    ///   - finished: Is told each outcome as it is known.
    /// - Throws: `LedgerError` if the ledger cannot take them; nothing is stored then.
    public func add(
        _ files: [String], to store: some SourceStore, open: (String) throws -> IntakeFile,
        finished: (ImportedFile) -> Void = { _ in }
    ) throws -> [ImportedFile] {
        var outcomes: [ImportedFile] = []
        try store.addSources { batch in
            for name in files {
                let outcome = try outcome(of: name, open, batch)
                outcomes.append(outcome)
                finished(outcome)
            }
        }
        return outcomes
    }

    private func outcome(
        of name: String, _ open: (String) throws -> IntakeFile, _ batch: any SourceBatch
    ) throws -> ImportedFile {
        do {
            let file = try open(name)
            // Before the hash, since some files are not to be read beyond the sample.
            let (format, dataset) = try formats.recognise(file, as: format)
            let sha256 = try Self.sha256(of: file)
            if let known = try batch.source(sha256: sha256) { return ImportedFile(name: name, outcome: .known(known)) }
            let identity = SourceFile(name: file.lastName, bytes: file.size, sha256: sha256, format: format.name)
            return try add(file, identity, dataset, by: format, to: batch)
        } catch let error as IntakeError {
            return ImportedFile(name: name, outcome: .failed(error))
        }
    }

    private func add(
        _ file: IntakeFile, _ identity: SourceFile, _ dataset: Dataset, by format: any SourceFormat,
        to batch: any SourceBatch
    ) throws -> ImportedFile {
        var end = ReadingEnd()
        let addition = try batch.add(identity, dataset) { writer in
            let sink = StoringSink(writer)
            end = try format.read(file, into: sink)
            try sink.finish(dataset, comparedIn: batch)
            // Files without entries (an evaluation set, a card that was refused) are not the same for that.
            let content = sink.isEmpty ? identity.sha256 : sink.contentSHA256()
            return SourceEnding(vintage: vintage(of: file, end), contentSHA256: content, imported: now)
        }
        switch addition {
        case .added(let record): return ImportedFile(name: file.name, outcome: .added(record, end))
        case .same(let record): return ImportedFile(name: file.name, outcome: .known(record))
        }
    }

    private func vintage(of file: IntakeFile, _ end: ReadingEnd) -> Vintage {
        if let vintage { return Vintage(vintage, basis: .given) }
        if let stated = end.stated { return Vintage(stated, basis: .stated) }
        if let known = vintages[file.name] { return known }
        if let dated = VintageInName.vintage(of: file.lastName) { return Vintage(dated, basis: .fileName) }
        if let newest = end.newest { return Vintage(newest, basis: .newestRow) }
        return Vintage("unknown", basis: .unknown)
    }

    private static func sha256(of file: IntakeFile) throws -> String {
        var hash = SHA256()
        try file.forEachStoredChunk { hash.update(bufferPointer: $0) }
        return hash.finalize().hexadecimal
    }
}

/// What became of one file.
public struct ImportedFile: Sendable {
    public enum Outcome: Sendable {
        case added(SourceRecord, ReadingEnd)
        /// The ledger has it already, from this file or from one of the same content.
        case known(SourceRecord)
        case failed(IntakeError)
    }

    /// As the user gave it.
    public let name: String
    public let outcome: Outcome
}

extension SHA256.Digest {
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
