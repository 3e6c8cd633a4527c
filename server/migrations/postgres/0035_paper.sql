-- Whether a sort was made on paper and entered by a researcher; such a sort is a kind of imported one.
ALTER TABLE q_sort ADD COLUMN medium TEXT NOT NULL DEFAULT 'screen' CHECK (medium IN ('screen', 'paper'));
