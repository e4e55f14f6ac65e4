import GRDB

/// The migrations that lead from an empty file to the newest schema. A step that was released is never changed.
struct LedgerSchema: Sendable {
    struct Step: Sendable {
        let name: String
        let sql: String
    }

    let steps: [Step]

    /// What Docs/Ledger.md describes.
    static let current = LedgerSchema(steps: [
        Step(name: "v1", sql: firstStep), Step(name: "v2", sql: unknownShares), Step(name: "v3", sql: phaseEnergy),
        Step(name: "v4", sql: sourceTables),
    ])

    /// "WATT", by which `file` and other tools know a ledger (`PRAGMA application_id`).
    static let applicationIdentifier = 0x5741_5454

    var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name, foreignKeyChecks: .immediate) { try $0.execute(sql: step.sql) }
        }
        return migrator
    }
}

private let firstStep = """
    PRAGMA application_id = \(LedgerSchema.applicationIdentifier);

    CREATE TABLE runs (
        run_key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        run_group TEXT,
        rank TEXT,
        command TEXT NOT NULL,
        working_directory TEXT,
        host TEXT NOT NULL,
        machine TEXT,
        project TEXT,
        model TEXT,
        started_s REAL NOT NULL,
        ended_s REAL,
        state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted', 'recovered')),
        exit_code INTEGER,
        scope TEXT NOT NULL,
        grid TEXT,
        intensity_low_g_per_kwh REAL, intensity_g_per_kwh REAL, intensity_high_g_per_kwh REAL, intensity_method TEXT,
        intensity_source TEXT,
        pue_low REAL, pue REAL, pue_high REAL, pue_method TEXT,
        embodied_low_g_per_s REAL, embodied_g_per_s REAL, embodied_high_g_per_s REAL, embodied_method TEXT,
        embodied_source TEXT,
        sample_count INTEGER NOT NULL,
        wattmark_version TEXT NOT NULL
    );
    CREATE INDEX runs_by_start ON runs (started_s);
    CREATE INDEX runs_by_group ON runs (run_group);

    CREATE TABLE run_tags (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        number INTEGER NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (run_key, number)
    ) WITHOUT ROWID;
    CREATE INDEX run_tags_by_tag ON run_tags (tag);

    CREATE TABLE run_components (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        number INTEGER NOT NULL,
        component TEXT NOT NULL,
        source TEXT,
        method TEXT,
        low_factor REAL,
        high_factor REAL,
        machine_j REAL,
        command_j REAL,
        idle_j REAL,
        covered_s REAL,
        missing_s REAL,
        peak_w REAL,
        weighted_machine_g REAL,
        weighted_command_g REAL,
        weighted_machine_j REAL,
        weighted_command_j REAL,
        PRIMARY KEY (run_key, number),
        UNIQUE (run_key, component)
    ) WITHOUT ROWID;

    CREATE TABLE samples (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        sample INTEGER NOT NULL,
        part INTEGER NOT NULL,
        component_number INTEGER,
        time_s REAL NOT NULL,
        duration_s REAL NOT NULL,
        machine_j REAL,
        command_j REAL,
        idle_j REAL,
        intensity_g_per_kwh REAL,
        PRIMARY KEY (run_key, sample, part)
    ) WITHOUT ROWID;

    CREATE TABLE phases (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        began_s REAL NOT NULL,
        ended_s REAL,
        energy_j REAL,
        PRIMARY KEY (run_key, number)
    ) WITHOUT ROWID;

    CREATE TABLE notes (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        number INTEGER NOT NULL,
        time_s REAL NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (run_key, number)
    ) WITHOUT ROWID;

    CREATE VIEW run_energy AS
    SELECT
        id, run_group, host, project, model, state,
        strftime('%Y-%m-%dT%H:%M:%SZ', started_s, 'unixepoch') AS started_utc,
        started_s, ended_s - started_s AS duration_s, scope,
        sum(CASE scope WHEN 'process' THEN command_j ELSE machine_j END) AS energy_j,
        sum(CASE scope WHEN 'process' THEN command_j ELSE machine_j END * coalesce(low_factor, 1)) AS energy_low_j,
        sum(CASE scope WHEN 'process' THEN command_j ELSE machine_j END * coalesce(high_factor, 1)) AS energy_high_j,
        sum(machine_j) AS machine_j, sum(command_j) AS command_j, sum(idle_j) AS idle_j,
        max(missing_s) AS missing_s, group_concat(DISTINCT method) AS methods,
        grid, intensity_g_per_kwh, pue
    FROM runs LEFT JOIN run_components USING (run_key)
    GROUP BY run_key;

    CREATE VIEW sample_power AS
    SELECT
        id, component, time_s, strftime('%Y-%m-%dT%H:%M:%fZ', time_s, 'unixepoch') AS time_utc, duration_s,
        samples.machine_j / nullif(duration_s, 0) AS machine_w,
        samples.command_j / nullif(duration_s, 0) AS command_w,
        samples.idle_j / nullif(duration_s, 0) AS idle_w
    FROM samples JOIN runs USING (run_key)
    JOIN run_components ON run_components.run_key = samples.run_key AND number = component_number;
    """

/// Energy whose share is unknown is told apart, and a part that is inside another is no longer in the sum of the view.
private let unknownShares = """
    ALTER TABLE run_components ADD COLUMN command_unknown_j REAL;
    ALTER TABLE run_components ADD COLUMN idle_unknown_j REAL;
    ALTER TABLE run_components ADD COLUMN is_added INTEGER NOT NULL DEFAULT 1;

    UPDATE run_components SET is_added = 0
    WHERE (component LIKE 'processor%' OR component LIKE 'memory%') AND EXISTS (
        SELECT 1 FROM run_components AS whole
        WHERE whole.run_key = run_components.run_key AND whole.component = 'system' AND whole.covered_s > 0);

    DROP VIEW run_energy;
    CREATE VIEW run_energy AS
    SELECT
        id, run_group, host, project, model, state,
        strftime('%Y-%m-%dT%H:%M:%SZ', started_s, 'unixepoch') AS started_utc,
        started_s, ended_s - started_s AS duration_s, scope,
        sum(CASE scope WHEN 'process' THEN command_j + coalesce(command_unknown_j, 0) / 2 ELSE machine_j END)
            AS energy_j,
        sum(CASE scope WHEN 'process' THEN command_j ELSE machine_j END * coalesce(low_factor, 1)) AS energy_low_j,
        sum(CASE scope WHEN 'process' THEN command_j + coalesce(command_unknown_j, 0) ELSE machine_j END
            * coalesce(high_factor, 1)) AS energy_high_j,
        sum(machine_j) AS machine_j, sum(command_j) AS command_j, sum(idle_j) AS idle_j,
        max(missing_s) AS missing_s, group_concat(DISTINCT method) AS methods,
        grid, intensity_g_per_kwh, pue, sum(command_unknown_j) AS command_unknown_j
    FROM runs LEFT JOIN run_components ON run_components.run_key = runs.run_key AND is_added
    GROUP BY runs.run_key;
    """

/// The energy of phases, by component.
private let phaseEnergy = """
    ALTER TABLE phases ADD COLUMN own_j REAL;

    CREATE TABLE phase_components (
        run_key INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        phase_number INTEGER NOT NULL,
        component_number INTEGER NOT NULL,
        machine_j REAL NOT NULL,
        command_j REAL,
        PRIMARY KEY (run_key, phase_number, component_number)
    ) WITHOUT ROWID;

    CREATE VIEW phase_energy AS
    SELECT id, name, count(*) AS times, sum(phases.ended_s - began_s) AS duration_s, sum(energy_j) AS energy_j,
        sum(own_j) AS own_j
    FROM phases JOIN runs USING (run_key)
    GROUP BY run_key, name;
    """
