-- Background questions, what was chosen, and the one table of counts that is ever made of it.

CREATE TABLE background (
    study_id  TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    questions TEXT NOT NULL
);

-- Apart from the sorts, so that nothing which reads sorts can read it along with them.
CREATE TABLE background_choice (
    receipt_hash TEXT NOT NULL PRIMARY KEY REFERENCES receipt (receipt_hash) ON DELETE CASCADE,
    study_id     TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    choices      TEXT NOT NULL
);

-- Only counts that may be shown; a second table could be subtracted from the first.
CREATE TABLE background_count (
    study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    made_on  TEXT NOT NULL CHECK (length(made_on) = 10),
    counts   TEXT NOT NULL
);
