CREATE TABLE piece_neuve (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  acte INTEGER NOT NULL UNIQUE,
  statut TEXT NOT NULL,
  commentaire TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO piece_neuve (id, acte, statut, commentaire) SELECT id, acte, statut, commentaire FROM piece;
DROP TABLE piece;
ALTER TABLE piece_neuve RENAME TO piece;
CREATE INDEX piece_statut ON piece (statut, commentaire);
