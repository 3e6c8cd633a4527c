-- Several conditions of instruction: the same statements sorted more than once, linked by pseudonym.

-- The conditions as JSON, with which of them are open; an empty list where the study has its instruction alone.
ALTER TABLE study ADD COLUMN conditions TEXT NOT NULL DEFAULT '[]';

-- Under which condition a sort was made: its number as text, since nothing on the side of sorts can be counted or be a time.
ALTER TABLE q_sort ADD COLUMN condition_no TEXT NOT NULL DEFAULT '1' CHECK (condition_no IN ('1', '2', '3', '4', '5', '6'));
ALTER TABLE intake ADD COLUMN condition_no TEXT NOT NULL DEFAULT '1' CHECK (condition_no IN ('1', '2', '3', '4', '5', '6'));
