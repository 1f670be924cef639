CREATE VIRTUAL TABLE recherche USING fts5(commentaire);
INSERT INTO recherche (recherche, rank) VALUES ('secure-delete', 1);
INSERT INTO recherche (rowid, commentaire) SELECT id, commentaire FROM piece;
