-- A study's life: trial and archive, what happens by itself, what was frozen at opening, and who changed what.

-- A trial is a kind of being open, and the archive a kind of being closed.
ALTER TABLE study ADD COLUMN stage TEXT NOT NULL DEFAULT 'plain' CHECK (stage IN ('plain', 'pilot', 'archived'));

-- Days of UTC on which something happens without anybody doing it.
CREATE TABLE study_plan (
    study_id     TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    opens_on     TEXT CHECK (length(opens_on) = 10),
    closes_after TEXT CHECK (length(closes_after) = 10),
    delete_after TEXT CHECK (length(delete_after) = 10)
) STRICT, WITHOUT ROWID;

-- What participants sort, word for word, from the day on which it was fixed. Sorts carry the digest of its statements.
CREATE TABLE frozen_version (
    study_id          TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    number            INTEGER NOT NULL CHECK (number >= 1),
    frozen_on         TEXT NOT NULL CHECK (length(frozen_on) = 10),
    digest            TEXT NOT NULL,
    statements_digest TEXT NOT NULL,
    document          TEXT NOT NULL,
    PRIMARY KEY (study_id, number)
) STRICT, WITHOUT ROWID;

-- What researchers did. Never anything of participants.
CREATE TABLE study_log (
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number >= 1),
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL CHECK (actor IN ('researcher', 'operator', 'plan')),
    name     TEXT,
    event    TEXT NOT NULL,
    PRIMARY KEY (study_id, number),
    CHECK ((actor = 'researcher') = (name IS NOT NULL))
) STRICT, WITHOUT ROWID;
