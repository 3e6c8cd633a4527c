-- A study's own words for the middle of its scale, between those for its ends.
ALTER TABLE study_text ADD COLUMN middle TEXT;
