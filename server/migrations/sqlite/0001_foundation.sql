-- Researchers, studies, sorts, analyses.
--
-- The sort side (intake, receipt, q_sort) has no time finer than a date and no row order: its tables are ordered
-- by random keys (WITHOUT ROWID), so that neither a time nor a position says who sent what.

CREATE TABLE researcher (
    id            TEXT NOT NULL PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    password_hash TEXT,
    created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in_link (
    token_hash    TEXT NOT NULL PRIMARY KEY,
    researcher_id TEXT NOT NULL REFERENCES researcher (id) ON DELETE CASCADE,
    expires_at    INTEGER NOT NULL,
    used_at       INTEGER
) STRICT;

CREATE TABLE session (
    id_hash       TEXT NOT NULL PRIMARY KEY,
    researcher_id TEXT REFERENCES researcher (id) ON DELETE CASCADE,
    data          TEXT NOT NULL,
    expires_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE study (
    id            TEXT NOT NULL PRIMARY KEY,
    slug          TEXT NOT NULL UNIQUE,
    owner_id      TEXT NOT NULL REFERENCES researcher (id),
    state         TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    state_since   TEXT,
    languages     TEXT NOT NULL,
    grid          TEXT,
    release_batch INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    CHECK ((state = 'draft') = (state_since IS NULL))
) STRICT;

CREATE INDEX study_by_owner ON study (owner_id, created_at);

CREATE TABLE study_text (
    study_id    TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    locale      TEXT NOT NULL,
    title       TEXT,
    instruction TEXT,
    information TEXT,
    least       TEXT,
    most        TEXT,
    PRIMARY KEY (study_id, locale)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_text (
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number >= 1),
    locale   TEXT NOT NULL,
    text     TEXT NOT NULL,
    label    TEXT,
    PRIMARY KEY (study_id, number, locale)
) STRICT, WITHOUT ROWID;

-- Released sorts, as researchers see them.
CREATE TABLE q_sort (
    id                TEXT NOT NULL PRIMARY KEY,
    study_id          TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    source            TEXT NOT NULL CHECK (source IN ('sent', 'imported')),
    released_on       TEXT NOT NULL CHECK (length(released_on) = 10),
    pseudonym         TEXT NOT NULL,
    pseudonym_key     TEXT NOT NULL,
    ranks             TEXT NOT NULL,
    remarks           TEXT NOT NULL,
    closing_remark    TEXT,
    consent_version   TEXT,
    shown_order       TEXT,
    statements_digest TEXT NOT NULL,
    UNIQUE (study_id, pseudonym_key)
) STRICT, WITHOUT ROWID;

-- Every receipt ever accepted, by its hash: makes sending twice the same as sending once, and keeps a late repeat
-- from reviving a withdrawn sort.
CREATE TABLE receipt (
    receipt_hash TEXT NOT NULL PRIMARY KEY,
    study_id     TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'released', 'withdrawn')),
    sort_id      TEXT UNIQUE REFERENCES q_sort (id),
    CHECK ((state = 'released') = (sort_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Sorts that wait for enough others to be released together.
CREATE TABLE intake (
    receipt_hash      TEXT NOT NULL PRIMARY KEY REFERENCES receipt (receipt_hash),
    study_id          TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    pseudonym         TEXT NOT NULL,
    pseudonym_key     TEXT NOT NULL,
    ranks             TEXT NOT NULL,
    remarks           TEXT NOT NULL,
    closing_remark    TEXT,
    consent_version   TEXT NOT NULL,
    shown_order       TEXT NOT NULL,
    statements_digest TEXT NOT NULL,
    UNIQUE (study_id, pseudonym_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE analysis (
    id             TEXT NOT NULL PRIMARY KEY,
    study_id       TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    spec           TEXT NOT NULL,
    data_digest    TEXT NOT NULL,
    method_version TEXT NOT NULL,
    viewpoints     TEXT NOT NULL,
    created_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX analysis_by_study ON analysis (study_id, created_at);

-- The analysis a study is presented by; older ones are kept.
CREATE TABLE chosen_analysis (
    study_id    TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    analysis_id TEXT NOT NULL REFERENCES analysis (id)
) STRICT;

CREATE TABLE presentation (
    id          TEXT NOT NULL PRIMARY KEY,
    token_hash  TEXT NOT NULL UNIQUE,
    study_id    TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    analysis_id TEXT NOT NULL REFERENCES analysis (id),
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    revoked_at  INTEGER
) STRICT;

CREATE INDEX presentation_by_study ON presentation (study_id, created_at);
