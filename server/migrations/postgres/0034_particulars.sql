-- What a study is about and who answers for it, and its letter of invitation: JSON.
CREATE TABLE study_particulars (
    study_id    TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    particulars TEXT NOT NULL
);
