-- How a study is run, its own names for the piles, and explanations of statements.

ALTER TABLE study ADD COLUMN options TEXT NOT NULL DEFAULT '{}';

ALTER TABLE study_text ADD COLUMN pile_disagree TEXT;
ALTER TABLE study_text ADD COLUMN pile_neutral TEXT;
ALTER TABLE study_text ADD COLUMN pile_agree TEXT;

ALTER TABLE statement_text ADD COLUMN clarification TEXT;
