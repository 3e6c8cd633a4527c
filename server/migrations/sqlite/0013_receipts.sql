-- Corrections and withdrawals that wait for the next release, and receipts that lead to nothing any more.

-- The day on which a correction of a released sort came: such a row replaces that sort. Sorts that were never
-- released have no date.
ALTER TABLE intake ADD COLUMN corrected_on TEXT;

-- Released sorts that their makers have withdrawn and that leave with the next release.
CREATE TABLE withdrawal (
    receipt_hash TEXT NOT NULL PRIMARY KEY REFERENCES receipt (receipt_hash) ON DELETE CASCADE,
    study_id     TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    asked_on     TEXT NOT NULL CHECK (length(asked_on) = 10)
) STRICT, WITHOUT ROWID;

-- Receipts of released sorts in studies without receipts: known, so that a repeat stores nothing, and without a way
-- to the sort.
CREATE TABLE spent_receipt (
    receipt_hash TEXT NOT NULL PRIMARY KEY,
    study_id     TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was chosen with such sorts.
CREATE TABLE unlinked_choice (
    id       TEXT NOT NULL PRIMARY KEY,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    choices  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
