-- Analyses in the making. Decisions follow each other; a branch names a way through them.
CREATE TABLE decision (
    id       TEXT NOT NULL PRIMARY KEY,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    parent   TEXT REFERENCES decision (id) ON DELETE CASCADE,
    depth    INTEGER NOT NULL CHECK (depth >= 1),
    body     TEXT NOT NULL,
    reason   TEXT,
    made_by  TEXT NOT NULL,
    made_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_study ON decision (study_id);
CREATE INDEX decision_parent ON decision (parent);

-- What was written about one sort goes with it.
CREATE TABLE flag_reason (
    decision_id TEXT NOT NULL PRIMARY KEY REFERENCES decision (id) ON DELETE CASCADE,
    sort_id     TEXT NOT NULL REFERENCES q_sort (id) ON DELETE CASCADE,
    reason      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX flag_reason_sort ON flag_reason (sort_id);

CREATE TABLE branch (
    id       TEXT NOT NULL PRIMARY KEY,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    head     TEXT REFERENCES decision (id),
    tip      TEXT REFERENCES decision (id),
    made_at  INTEGER NOT NULL,
    UNIQUE (study_id, name)
) STRICT, WITHOUT ROWID;
