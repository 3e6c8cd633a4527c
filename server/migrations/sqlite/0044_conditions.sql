-- Several conditions of instruction: the same statements sorted more than once, linked by pseudonym.

-- The conditions as JSON, with which of them are open; an empty list where the study has its instruction alone.
ALTER TABLE study ADD COLUMN conditions TEXT NOT NULL DEFAULT '[]';

-- Under which condition a sort was made.
ALTER TABLE q_sort ADD COLUMN condition_no INTEGER NOT NULL DEFAULT 1 CHECK (condition_no BETWEEN 1 AND 6);
ALTER TABLE intake ADD COLUMN condition_no INTEGER NOT NULL DEFAULT 1 CHECK (condition_no BETWEEN 1 AND 6);
