-- Released sorts that researchers leave out of analyses, and why.
CREATE TABLE exclusion (
    sort_id     TEXT NOT NULL PRIMARY KEY REFERENCES q_sort (id) ON DELETE CASCADE,
    study_id    TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    excluded_on TEXT NOT NULL CHECK (length(excluded_on) = 10),
    reason      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
