-- Released sorts whose makers researchers mean to write to. No day: a mark says nothing but that it is there.
CREATE TABLE follow_up (
    sort_id  TEXT NOT NULL PRIMARY KEY REFERENCES q_sort (id) ON DELETE CASCADE,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
