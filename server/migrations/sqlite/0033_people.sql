-- Who works on a study besides its owner, and open invitations.
CREATE TABLE member (
    study_id      TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    researcher_id TEXT NOT NULL REFERENCES researcher (id) ON DELETE CASCADE,
    role          TEXT NOT NULL CHECK (role IN ('co_researcher', 'facilitator', 'reader')),
    PRIMARY KEY (study_id, researcher_id)
) STRICT, WITHOUT ROWID;

-- An invitation goes when it is taken.
CREATE TABLE invitation (
    id         TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    study_id   TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    role       TEXT NOT NULL CHECK (role IN ('co_researcher', 'facilitator', 'reader')),
    note       TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
