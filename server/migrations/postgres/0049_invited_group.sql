-- Groups that are invited by a link of their own, such as offices. How many have sent a sort by a link is a number
-- here; nothing on the side of sorts names a group, and nothing here says when.
--
-- Researchers see shown, which follows sent only when sorts are released (see the service).
CREATE TABLE invited_group (
    id       TEXT NOT NULL PRIMARY KEY,
    study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    code     TEXT NOT NULL,
    invited  BIGINT CHECK (invited >= 1),
    sent     BIGINT NOT NULL CHECK (sent >= 0),
    shown    BIGINT NOT NULL CHECK (shown >= 0 AND shown <= sent),
    UNIQUE (study_id, name),
    UNIQUE (study_id, code)
);

-- The meeting that is held at a time, so that those who come get its link.
ALTER TABLE slot ADD COLUMN meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL;
