import FoundationEssentials
import TestSupport

@testable import Parquet

/// The files that `Fixtures/make.py` wrote, and what pyarrow says is in them.
enum ParquetFixture {
    struct Expected: Decodable {
        struct File: Decodable {
            let rows: Int
            let columns: [String: Int]
        }
        let files: [String: File]
        /// The texts of a column; `nil` where a row has no value.
        let lists: [[String?]]
    }

    static func expected() throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: FoundationEssentials.Data(bytes("expected.json")))
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(FoundationEssentials.Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    static func path(_ name: String) -> String { Repository.root + "/Tests/ParquetTests/Fixtures/" + name }

    static func file(_ name: String) throws -> ParquetFile {
        try ParquetFile(reading: ParquetBytes(bytes(name)), name: name)
    }
}

extension ParquetFile {
    /// All values of the columns that are read, as texts, by name.
    func texts(of names: [String]? = nil) throws -> [String: [String?]] {
        var found: [String: [String?]] = [:]
        for column in columns where names?.contains(column.name) ?? true { found[column.name] = [] }
        try batches(of: names) { batch in
            for (column, values) in zip(batch.columns, batch.values) {
                found[column.name]?.append(contentsOf: values.map { $0?.description })
            }
        }
        return found
    }
}

/// What reading a file whole gives: `read`, or the error's sentence with its place.
func outcome(_ bytes: [UInt8], name: String = "t.parquet", limits: ParquetLimits = .usual) -> String {
    do {
        _ = try ParquetFile(reading: ParquetBytes(bytes), name: name, limits: limits).texts()
        return "read"
    } catch {
        return "\(error)"
    }
}
