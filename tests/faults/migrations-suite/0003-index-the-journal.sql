CREATE INDEX journal_piece ON journal (piece_id, sequence);
ALTER TABLE courriel ADD COLUMN envoye INTEGER NOT NULL DEFAULT 0;
