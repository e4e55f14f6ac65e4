/// Models, their names, and what publishers say of them.
let sourceTables = """
    CREATE TABLE sources (
        source_key INTEGER PRIMARY KEY AUTOINCREMENT,
        publisher TEXT NOT NULL,
        dataset TEXT NOT NULL,
        vintage TEXT NOT NULL,
        vintage_basis TEXT NOT NULL,
        format TEXT NOT NULL,
        file TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        content_sha256 TEXT,
        licence TEXT,
        credit TEXT NOT NULL,
        address TEXT,
        rows INTEGER NOT NULL,
        entries INTEGER NOT NULL,
        observations INTEGER NOT NULL,
        refused_rows INTEGER NOT NULL,
        refused_cells INTEGER NOT NULL,
        flags INTEGER NOT NULL,
        imported_s REAL NOT NULL
    );
    CREATE UNIQUE INDEX sources_by_content ON sources (content_sha256, dataset, vintage);

    CREATE TABLE models (
        model_key INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        publisher TEXT,
        family TEXT,
        generation TEXT,
        variant TEXT,
        parameters REAL,
        active_parameters REAL,
        precision TEXT,
        released TEXT,
        base_model_key INTEGER REFERENCES models ON DELETE SET NULL
    );
    CREATE INDEX models_by_base ON models (base_model_key);

    CREATE TABLE model_names (
        name_key INTEGER PRIMARY KEY,
        model_key INTEGER NOT NULL REFERENCES models,
        publisher TEXT NOT NULL,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        score REAL,
        reason TEXT,
        confirmed_by TEXT,
        UNIQUE (publisher, key)
    );
    CREATE INDEX model_names_by_model ON model_names (model_key);

    CREATE TABLE match_decisions (
        decision_key INTEGER PRIMARY KEY AUTOINCREMENT,
        publisher_a TEXT NOT NULL,
        key_a TEXT NOT NULL,
        name_a TEXT NOT NULL,
        publisher_b TEXT NOT NULL,
        key_b TEXT NOT NULL,
        name_b TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision IN ('same-weights', 'same-base', 'different')),
        decided_by TEXT NOT NULL,
        decided_s REAL NOT NULL,
        UNIQUE (publisher_a, key_a, publisher_b, key_b)
    );

    CREATE TABLE ratings (
        rating_key INTEGER PRIMARY KEY,
        model_key INTEGER NOT NULL REFERENCES models ON DELETE CASCADE,
        category TEXT NOT NULL,
        evidence_sha256 TEXT NOT NULL,
        rated_s REAL NOT NULL,
        UNIQUE (model_key, category, evidence_sha256)
    );

    CREATE TABLE entries (
        entry_key INTEGER PRIMARY KEY,
        source_key INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
        row INTEGER NOT NULL,
        key TEXT NOT NULL,
        name_key INTEGER NOT NULL REFERENCES model_names,
        name TEXT NOT NULL,
        organisation TEXT,
        base_model TEXT,
        precision TEXT,
        architecture TEXT,
        released TEXT,
        licence TEXT,
        conditions TEXT,
        attributes TEXT,
        UNIQUE (source_key, key)
    );
    CREATE INDEX entries_by_name ON entries (name_key);

    CREATE TABLE metrics (
        metric_key INTEGER PRIMARY KEY,
        metric TEXT NOT NULL,
        unit TEXT NOT NULL,
        better TEXT NOT NULL CHECK (better IN ('higher', 'lower', 'neither')),
        meaning TEXT NOT NULL,
        UNIQUE (metric, unit)
    );

    CREATE TABLE boundaries (
        boundary_key INTEGER PRIMARY KEY,
        boundary TEXT NOT NULL UNIQUE
    );

    CREATE TABLE observations (
        entry_key INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
        metric_key INTEGER NOT NULL REFERENCES metrics,
        value REAL NOT NULL,
        low REAL,
        high REAL,
        method TEXT NOT NULL CHECK (method IN ('measured', 'reported', 'estimated', 'assumed')),
        boundary_key INTEGER REFERENCES boundaries,
        PRIMARY KEY (entry_key, metric_key)
    ) WITHOUT ROWID;

    CREATE TABLE refusals (
        source_key INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
        number INTEGER NOT NULL,
        extent TEXT NOT NULL CHECK (extent IN ('row', 'cell')),
        row INTEGER NOT NULL,
        place TEXT NOT NULL,
        column_name TEXT,
        value TEXT,
        reason TEXT NOT NULL,
        PRIMARY KEY (source_key, number)
    ) WITHOUT ROWID;

    CREATE TABLE flags (
        source_key INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
        number INTEGER NOT NULL,
        rule TEXT NOT NULL,
        entry TEXT,
        subject TEXT NOT NULL,
        value TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (source_key, number)
    ) WITHOUT ROWID;

    CREATE VIEW values_of_models AS
    SELECT
        models.model_key, models.name AS model, models.family, models.parameters AS model_parameters,
        entries.name AS listed_as, entries.organisation, sources.publisher, dataset, vintage,
        metric, unit, better, value, low, high, method, boundary,
        entries.precision, entries.architecture, entries.base_model, entries.released, conditions, attributes,
        entries.key AS entry, entries.row, sources.source_key, sources.credit
    FROM observations JOIN metrics USING (metric_key) JOIN entries USING (entry_key)
    JOIN sources USING (source_key) JOIN model_names USING (name_key) JOIN models USING (model_key)
    LEFT JOIN boundaries USING (boundary_key);

    CREATE VIEW flagged_values AS
    SELECT dataset, vintage, entry, rule, subject, flags.value, reason, source_key
    FROM flags JOIN sources USING (source_key);
    """
