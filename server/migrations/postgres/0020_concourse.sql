-- The concourse of a study: candidates for its Q set, and the dimensions they are sorted by.
--
-- A study without rows here has the statements of its Q set as candidates.

CREATE TABLE concourse (
    study_id   TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    dimensions TEXT NOT NULL
);

-- A candidate with its wordings, history and fate as JSON: it is always read and written as a whole.
CREATE TABLE candidate (
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    number   BIGINT NOT NULL CHECK (number >= 1),
    content  TEXT NOT NULL,
    PRIMARY KEY (study_id, number)
);
