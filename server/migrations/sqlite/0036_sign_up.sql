-- Times to come, and who has signed up for them. Nothing refers to sorts or receipts, and nothing says when.
CREATE TABLE slot (
    id        TEXT NOT NULL PRIMARY KEY,
    study_id  TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
    starts_at TEXT NOT NULL CHECK (length(starts_at) = 5),
    place     TEXT NOT NULL,
    capacity  INTEGER CHECK (capacity >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_up (
    id       TEXT NOT NULL PRIMARY KEY,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    slot_id  TEXT REFERENCES slot (id),
    name     TEXT NOT NULL,
    email    TEXT NOT NULL,
    UNIQUE (study_id, email)
) STRICT, WITHOUT ROWID;
