-- Meetings in which people sort together. Who sits where is never stored: seats live in memory while a meeting runs.
--
-- Nothing here has a date: a meeting's date beside the sorts' would say which sorts came from it.

CREATE TABLE meeting (
    id        TEXT NOT NULL PRIMARY KEY,
    study_id  TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    planned   BIGINT NOT NULL CHECK (planned >= 1),
    state     TEXT NOT NULL CHECK (state IN ('prepared', 'open', 'last_call', 'closed')),
    join_code TEXT UNIQUE,
    CHECK ((state = 'closed') = (join_code IS NULL))
);

-- How often help was asked for in a meeting. Statement 0 stands for none in particular.
CREATE TABLE meeting_help (
    meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    topic      TEXT NOT NULL CHECK (topic IN ('sorting', 'wording', 'technical', 'other')),
    statement  BIGINT NOT NULL CHECK (statement >= 0),
    times      BIGINT NOT NULL CHECK (times >= 1),
    PRIMARY KEY (meeting_id, topic, statement)
);
