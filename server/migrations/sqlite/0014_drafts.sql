-- Unfinished sorts that participants go on with on another device.
--
-- Found and opened with the resume code alone, which is not here: both columns are made of it and of a key that is not
-- in the database. The date is the only time, and no draft knows whose receipt it becomes.

CREATE TABLE draft (
    lookup     TEXT NOT NULL PRIMARY KEY,
    study_id   TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    sealed     TEXT NOT NULL,
    expires_on TEXT NOT NULL CHECK (length(expires_on) = 10)
) STRICT, WITHOUT ROWID;
