import GRDB

/// How the schema of a file stands to the one that is known here.
enum SchemaState {
    case empty
    case current
    /// The newest step it has.
    case older(schema: String)
    /// The newest step it has and that is not known here.
    case newer(schema: String)
    /// Tables, but not ours.
    case foreign

    init(_ db: Database, migrator: DatabaseMigrator, schema: LedgerSchema) throws {
        let applied = try migrator.appliedIdentifiers(db)
        let known = schema.steps.map(\.name)
        if let unknown = applied.subtracting(known).max(by: { ($0.count, $0) < ($1.count, $1) }) {
            let isOurs = try Int.fetchOne(db, sql: "PRAGMA application_id") == LedgerSchema.applicationIdentifier
            self = isOurs ? .newer(schema: unknown) : .foreign
        } else if let last = known.last(where: applied.contains) {
            self = last == known.last ? .current : .older(schema: last)
        } else {
            let tables = try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM sqlite_master WHERE name <> 'grdb_migrations' AND name NOT LIKE 'sqlite_%'")
            self = tables == 0 ? .empty : .foreign
        }
    }
}
