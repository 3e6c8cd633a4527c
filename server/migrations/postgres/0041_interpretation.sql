-- What is written about viewpoints. The headings are the study's; every state of a text that somebody asked to keep is
-- kept, and of those kept while writing one in ten minutes.
CREATE TABLE outline (
    study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    body     TEXT NOT NULL
);

CREATE TABLE interpretation (
    branch_id TEXT NOT NULL REFERENCES branch (id) ON DELETE CASCADE,
    factor    BIGINT NOT NULL CHECK (factor >= 1),
    number    BIGINT NOT NULL CHECK (number >= 1),
    body      TEXT NOT NULL,
    kept      TEXT NOT NULL CHECK (kept IN ('asked', 'writing')),
    made_by   TEXT NOT NULL,
    made_at   BIGINT NOT NULL,
    PRIMARY KEY (branch_id, factor, number)
);
