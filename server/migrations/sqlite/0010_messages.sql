-- Messages that researchers leave for the makers of sorts, and what these reply.
--
-- On the sort side like the sorts themselves: dates without times, random identities, no order of rows.

-- Until when a study's participants can read and reply; no date means that the study leaves no messages.
CREATE TABLE return_channel (
    study_id   TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
    open_until TEXT CHECK (length(open_until) = 10)
) STRICT, WITHOUT ROWID;

-- Whose maker has agreed to find messages with the receipt.
CREATE TABLE mailbox (
    receipt_hash TEXT NOT NULL PRIMARY KEY REFERENCES receipt (receipt_hash) ON DELETE CASCADE,
    study_id     TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
    id         TEXT NOT NULL PRIMARY KEY,
    study_id   TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    audience   TEXT NOT NULL CHECK (audience IN ('all', 'some')),
    written_on TEXT NOT NULL CHECK (length(written_on) = 10),
    text       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whom a message to some of the study's mailboxes is for.
CREATE TABLE message_recipient (
    message_id   TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    receipt_hash TEXT NOT NULL REFERENCES mailbox (receipt_hash) ON DELETE CASCADE,
    PRIMARY KEY (message_id, receipt_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE reply (
    id           TEXT NOT NULL PRIMARY KEY,
    message_id   TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    receipt_hash TEXT NOT NULL REFERENCES mailbox (receipt_hash) ON DELETE CASCADE,
    written_on   TEXT NOT NULL CHECK (length(written_on) = 10),
    text         TEXT NOT NULL,
    seen         TEXT NOT NULL CHECK (seen IN ('no', 'yes'))
) STRICT, WITHOUT ROWID;
