-- Everything that an admissions office keeps, from the first day: structure, candidats, candidatures, pieces, plis, avis, courriels, lettres, journal.
-- Instants are UTC text ending in Z; dates of the office are AAAA-MM-JJ; statuts are closed sets that a test compares with shared/domain.

CREATE TABLE etablissement (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code_office TEXT NOT NULL,
  demonstration INTEGER NOT NULL DEFAULT 0 CHECK (demonstration IN (0, 1)),
  nom TEXT NOT NULL,
  service TEXT NOT NULL DEFAULT '',
  adresse TEXT NOT NULL,
  ville TEXT NOT NULL,
  telephone TEXT NOT NULL DEFAULT '',
  courriel TEXT NOT NULL DEFAULT '',
  site TEXT NOT NULL DEFAULT '',
  fuseau TEXT NOT NULL DEFAULT 'Europe/Paris',
  logo_sha256 TEXT,
  logo_type TEXT,
  tribunal TEXT NOT NULL DEFAULT '',
  tribunal_adresse TEXT NOT NULL DEFAULT '',
  refus_par_courriel INTEGER NOT NULL DEFAULT 1 CHECK (refus_par_courriel IN (0, 1)),
  cree_le TEXT NOT NULL
) STRICT;

CREATE TABLE reglage (
  code TEXT PRIMARY KEY,
  valeur TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gestionnaire (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  prenom TEXT NOT NULL,
  nom TEXT NOT NULL,
  qualite TEXT NOT NULL DEFAULT '',
  courriel TEXT NOT NULL DEFAULT '',
  profil TEXT NOT NULL,
  actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
  cree_le TEXT NOT NULL
) STRICT;

CREATE TABLE preference (
  gestionnaire_id INTEGER NOT NULL REFERENCES gestionnaire (id),
  code TEXT NOT NULL,
  valeur TEXT NOT NULL,
  PRIMARY KEY (gestionnaire_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE campagne (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  libelle TEXT NOT NULL,
  debut_le TEXT NOT NULL,
  fin_le TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE centre (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  libelle TEXT NOT NULL
) STRICT;

CREATE TABLE signataire (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  prenom TEXT NOT NULL,
  nom TEXT NOT NULL,
  qualite TEXT NOT NULL,
  delegation INTEGER NOT NULL DEFAULT 0 CHECK (delegation IN (0, 1)),
  autorite TEXT NOT NULL DEFAULT '',
  arrete TEXT NOT NULL DEFAULT '',
  valide_du TEXT,
  valide_au TEXT,
  image_sha256 TEXT,
  image_type TEXT,
  actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE commission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  centre_id INTEGER NOT NULL REFERENCES centre (id),
  signataire_id INTEGER REFERENCES signataire (id),
  code TEXT NOT NULL UNIQUE,
  libelle TEXT NOT NULL,
  adresse TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  courriel TEXT NOT NULL DEFAULT '',
  copie_courriel TEXT NOT NULL DEFAULT '',
  commentaire_retour TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE formation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  commission_id INTEGER NOT NULL REFERENCES commission (id),
  code TEXT NOT NULL UNIQUE,
  libelle TEXT NOT NULL,
  libelle_tri TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('courrier', 'dematerialise')),
  traitement TEXT NOT NULL DEFAULT 'acces_controle' CHECK (traitement IN ('acces_controle', 'acces_direct', 'en_attente')),
  maitre TEXT NOT NULL DEFAULT 'pli' CHECK (maitre IN ('pli', 'ecandidat')),
  capacite INTEGER,
  limite_le TEXT NOT NULL,
  jury_le TEXT,
  publication_le TEXT,
  confirmation_le TEXT,
  delai_confirmation_jours INTEGER,
  regime_silence TEXT NOT NULL DEFAULT 'rejet' CHECK (regime_silence IN ('rejet', 'accord')),
  delai_silence_jours INTEGER NOT NULL DEFAULT 60,
  est_master INTEGER NOT NULL DEFAULT 0 CHECK (est_master IN (0, 1)),
  informations TEXT NOT NULL DEFAULT '',
  en_service INTEGER NOT NULL DEFAULT 1 CHECK (en_service IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX formation_commission ON formation (commission_id);

CREATE TABLE piece_justificative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  centre_id INTEGER REFERENCES centre (id),
  code TEXT NOT NULL UNIQUE,
  libelle TEXT NOT NULL,
  consigne TEXT NOT NULL DEFAULT '',
  ordre INTEGER NOT NULL DEFAULT 0,
  commune INTEGER NOT NULL DEFAULT 0 CHECK (commune IN (0, 1)),
  unicite INTEGER NOT NULL DEFAULT 0 CHECK (unicite IN (0, 1)),
  conditionnelle INTEGER NOT NULL DEFAULT 0 CHECK (conditionnelle IN (0, 1)),
  traitement TEXT CHECK (traitement IN ('acces_controle', 'acces_direct', 'en_attente')),
  en_service INTEGER NOT NULL DEFAULT 1 CHECK (en_service IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE formation_piece (
  formation_id INTEGER NOT NULL REFERENCES formation (id),
  piece_justificative_id INTEGER NOT NULL REFERENCES piece_justificative (id),
  PRIMARY KEY (formation_id, piece_justificative_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE motif (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  usage TEXT NOT NULL CHECK (usage IN ('avis', 'piece')),
  code TEXT NOT NULL UNIQUE,
  texte TEXT NOT NULL,
  en_service INTEGER NOT NULL DEFAULT 1 CHECK (en_service IN (0, 1)),
  utilise_le TEXT
) STRICT;

CREATE TABLE numero_attribue (
  numero TEXT PRIMARY KEY,
  campagne_id INTEGER NOT NULL REFERENCES campagne (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campagne_id INTEGER NOT NULL REFERENCES campagne (id),
  numero_dossier TEXT NOT NULL,
  civilite TEXT NOT NULL DEFAULT '' CHECK (civilite IN ('', 'M.', 'Mme')),
  nom TEXT NOT NULL,
  nom_usage TEXT NOT NULL DEFAULT '',
  prenom TEXT NOT NULL,
  autre_prenom TEXT NOT NULL DEFAULT '',
  naissance_le TEXT,
  naissance_ville TEXT NOT NULL DEFAULT '',
  naissance_pays TEXT NOT NULL DEFAULT '',
  nationalite TEXT NOT NULL DEFAULT '',
  ine TEXT,
  langue TEXT NOT NULL DEFAULT 'fr' CHECK (langue IN ('fr', 'en')),
  courriel TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  adresse TEXT NOT NULL DEFAULT '',
  code_postal TEXT NOT NULL DEFAULT '',
  ville TEXT NOT NULL DEFAULT '',
  pays TEXT NOT NULL DEFAULT 'France',
  bac TEXT NOT NULL DEFAULT '',
  bac_annee INTEGER,
  bac_mention TEXT NOT NULL DEFAULT '',
  dernier_diplome TEXT NOT NULL DEFAULT '',
  dernier_etablissement TEXT NOT NULL DEFAULT '',
  cree_le TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (campagne_id, numero_dossier)
) STRICT;
CREATE UNIQUE INDEX candidat_ine ON candidat (campagne_id, ine) WHERE ine IS NOT NULL;

-- One candidat, one formation, one campagne. The columns after `version` are kept beside the truth so that lists need no join.
CREATE TABLE candidature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidat_id INTEGER NOT NULL REFERENCES candidat (id),
  formation_id INTEGER NOT NULL REFERENCES formation (id),
  campagne_id INTEGER NOT NULL REFERENCES campagne (id),
  numero TEXT NOT NULL UNIQUE,
  traitement TEXT NOT NULL CHECK (traitement IN ('acces_controle', 'acces_direct', 'en_attente')),
  dossier TEXT NOT NULL DEFAULT 'en_attente' CHECK (dossier IN ('en_attente', 'receptionne', 'incomplet', 'complet')),
  dossier_le TEXT,
  recu_le TEXT,
  cachet_le TEXT,
  complet_le TEXT,
  incomplet_le TEXT,
  limite_individuelle_le TEXT,
  confirmation_individuelle_le TEXT,
  reponse TEXT NOT NULL DEFAULT 'aucune' CHECK (reponse IN ('aucune', 'confirmee', 'desistee')),
  annulee_le TEXT,
  creee_le TEXT NOT NULL,
  modifiee_le TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  en_cours INTEGER NOT NULL DEFAULT 1 CHECK (en_cours IN (0, 1)),
  commission_id INTEGER NOT NULL REFERENCES commission (id),
  mode TEXT NOT NULL CHECK (mode IN ('courrier', 'dematerialise')),
  nom_tri TEXT NOT NULL,
  formation_tri TEXT NOT NULL,
  limite_le TEXT NOT NULL,
  avis TEXT NOT NULL DEFAULT 'aucun' CHECK (avis IN ('aucun', 'favorable', 'defavorable', 'liste_complementaire', 'liste_attente', 'preselection')),
  avis_etat TEXT NOT NULL DEFAULT 'aucun' CHECK (avis_etat IN ('aucun', 'saisi', 'valide')),
  pieces_demandees INTEGER NOT NULL DEFAULT 0,
  pieces_controlees INTEGER NOT NULL DEFAULT 0,
  pieces_transmises INTEGER NOT NULL DEFAULT 0,
  pieces_refusees INTEGER NOT NULL DEFAULT 0,
  etape TEXT NOT NULL GENERATED ALWAYS AS (
    CASE WHEN dossier <> 'receptionne' THEN 'autre' WHEN pieces_controlees = 0 THEN 'a_pointer' WHEN pieces_transmises = 0 THEN 'a_declarer' ELSE 'en_cours' END
  ) STORED
) STRICT;
CREATE INDEX candidature_candidat ON candidature (candidat_id);

-- One family of indexes a filter, one index a sort: any of the six sorts under a named view or one filter is a range of an index (decision 36).
-- The id comes right after the sort, so that equal names keep one order without sorting; what follows lets the views be told without the row.
CREATE INDEX liste_toutes_numero ON candidature (numero, id, mode, limite_le, dossier) WHERE en_cours = 1;
CREATE INDEX liste_toutes_nom ON candidature (nom_tri, id, mode, limite_le, dossier) WHERE en_cours = 1;
CREATE INDEX liste_toutes_formation ON candidature (formation_tri, id, mode, limite_le, dossier) WHERE en_cours = 1;
CREATE INDEX liste_toutes_reception ON candidature (recu_le, id, mode, limite_le, dossier) WHERE en_cours = 1;
CREATE INDEX liste_toutes_limite ON candidature (limite_le, id, mode, dossier) WHERE en_cours = 1;
CREATE INDEX liste_toutes_modification ON candidature (modifiee_le, id, mode, limite_le, dossier) WHERE en_cours = 1;
CREATE INDEX liste_dossier_numero ON candidature (dossier, numero, id, etape, recu_le, limite_le) WHERE en_cours = 1;
CREATE INDEX liste_dossier_nom ON candidature (dossier, nom_tri, id, etape, recu_le, limite_le) WHERE en_cours = 1;
CREATE INDEX liste_dossier_formation ON candidature (dossier, formation_tri, id, etape, recu_le, limite_le) WHERE en_cours = 1;
CREATE INDEX liste_dossier_reception ON candidature (dossier, recu_le, id, etape, limite_le) WHERE en_cours = 1;
CREATE INDEX liste_dossier_limite ON candidature (dossier, limite_le, id, etape, recu_le) WHERE en_cours = 1;
CREATE INDEX liste_dossier_modification ON candidature (dossier, modifiee_le, id, etape, recu_le, limite_le) WHERE en_cours = 1;
CREATE INDEX liste_avis_numero ON candidature (avis, numero, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_nom ON candidature (avis, nom_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_formation ON candidature (avis, formation_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_reception ON candidature (avis, recu_le, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_limite ON candidature (avis, limite_le, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_modification ON candidature (avis, modifiee_le, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_numero ON candidature (avis_etat, numero, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_nom ON candidature (avis_etat, nom_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_formation ON candidature (avis_etat, formation_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_reception ON candidature (avis_etat, recu_le, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_limite ON candidature (avis_etat, limite_le, id) WHERE en_cours = 1;
CREATE INDEX liste_avis_etat_modification ON candidature (avis_etat, modifiee_le, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_numero ON candidature (formation_id, numero, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_nom ON candidature (formation_id, nom_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_formation ON candidature (formation_id, formation_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_reception ON candidature (formation_id, recu_le, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_limite ON candidature (formation_id, limite_le, id) WHERE en_cours = 1;
CREATE INDEX liste_formation_modification ON candidature (formation_id, modifiee_le, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_numero ON candidature (commission_id, numero, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_nom ON candidature (commission_id, nom_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_formation ON candidature (commission_id, formation_tri, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_reception ON candidature (commission_id, recu_le, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_limite ON candidature (commission_id, limite_le, id) WHERE en_cours = 1;
CREATE INDEX liste_commission_modification ON candidature (commission_id, modifiee_le, id) WHERE en_cours = 1;

-- Everything that a filter or a sort may name, in one index: any combination is one pass over it, and so is a facet.
CREATE INDEX liste_combinee ON candidature (dossier, etape, avis, avis_etat, formation_id, commission_id, mode, recu_le, limite_le, modifiee_le, numero, nom_tri, formation_tri, id) WHERE en_cours = 1;

CREATE TABLE dossier_historique (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  statut_avant TEXT NOT NULL,
  statut TEXT NOT NULL,
  date_avant TEXT,
  date TEXT,
  limite_avant TEXT,
  recu_avant TEXT,
  cachet_avant TEXT,
  complet_avant TEXT,
  incomplet_avant TEXT,
  fait_le TEXT NOT NULL,
  fait_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  annule_le TEXT
) STRICT;
CREATE INDEX dossier_historique_candidature ON dossier_historique (candidature_id);

CREATE TABLE fichier (
  sha256 TEXT PRIMARY KEY,
  taille_octets INTEGER NOT NULL,
  type TEXT NOT NULL,
  range_le TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The answer to one demand. `candidature_id` is NULL for a piece shared by all the dematerialised candidatures of a candidat (domain.md §3.6).
CREATE TABLE piece (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidat_id INTEGER NOT NULL REFERENCES candidat (id),
  candidature_id INTEGER REFERENCES candidature (id),
  piece_justificative_id INTEGER NOT NULL REFERENCES piece_justificative (id),
  statut TEXT NOT NULL CHECK (statut IN ('en_attente', 'transmise', 'validee', 'refusee', 'non_concernee')),
  commentaire TEXT NOT NULL DEFAULT '',
  piece_fichier_id INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  modifiee_le TEXT NOT NULL,
  modifiee_par INTEGER REFERENCES gestionnaire (id)
) STRICT;
CREATE UNIQUE INDEX piece_propre ON piece (candidature_id, piece_justificative_id) WHERE candidature_id IS NOT NULL;
CREATE UNIQUE INDEX piece_partagee ON piece (candidat_id, piece_justificative_id) WHERE candidature_id IS NULL;

CREATE TABLE piece_fichier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  piece_id INTEGER NOT NULL REFERENCES piece (id),
  rang INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES fichier (sha256),
  nom TEXT NOT NULL,
  type TEXT NOT NULL,
  taille_octets INTEGER NOT NULL,
  pages INTEGER,
  probleme TEXT,
  avertissements TEXT NOT NULL DEFAULT '[]',
  rotations TEXT NOT NULL DEFAULT '{}',
  depose_le TEXT NOT NULL,
  depose_par INTEGER REFERENCES gestionnaire (id),
  retire_le TEXT,
  UNIQUE (piece_id, rang)
) STRICT;
CREATE INDEX piece_fichier_sha ON piece_fichier (sha256);

-- Each act on a piece with what it replaced: the history that a candidat's appeal asks for, and what Ctrl+Z puts back.
CREATE TABLE piece_verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  piece_id INTEGER NOT NULL REFERENCES piece (id),
  acte TEXT NOT NULL,
  statut_avant TEXT NOT NULL,
  statut TEXT NOT NULL,
  commentaire_avant TEXT NOT NULL DEFAULT '',
  commentaire TEXT NOT NULL DEFAULT '',
  fichier_avant_id INTEGER,
  fichier_id INTEGER,
  fait_le TEXT NOT NULL,
  fait_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  annule_le TEXT
) STRICT;
CREATE INDEX piece_verdict_piece ON piece_verdict (piece_id);

CREATE TABLE pli (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  canal TEXT NOT NULL CHECK (canal IN ('poste', 'recommande', 'depot', 'courriel', 'coursier')),
  numero_recommande TEXT NOT NULL DEFAULT '',
  cachet TEXT NOT NULL CHECK (cachet IN ('date', 'illisible', 'absent')),
  cachet_le TEXT,
  recu_le TEXT NOT NULL,
  boite TEXT NOT NULL DEFAULT '',
  rang TEXT NOT NULL DEFAULT '',
  originaux TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  enregistre_le TEXT NOT NULL,
  enregistre_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  annule_le TEXT
) STRICT;
CREATE INDEX pli_recu ON pli (recu_le);

-- What recording the envelope did to the dossier and to each piece: what cancelling it takes back.
CREATE TABLE pli_candidature (
  pli_id INTEGER NOT NULL REFERENCES pli (id),
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  dossier_historique_id INTEGER REFERENCES dossier_historique (id),
  PRIMARY KEY (pli_id, candidature_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pli_candidature_candidature ON pli_candidature (candidature_id);

CREATE TABLE pli_piece (
  pli_id INTEGER NOT NULL REFERENCES pli (id),
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  piece_justificative_id INTEGER NOT NULL REFERENCES piece_justificative (id),
  piece_verdict_id INTEGER REFERENCES piece_verdict (id),
  PRIMARY KEY (pli_id, candidature_id, piece_justificative_id)
) STRICT, WITHOUT ROWID;

-- Append-only: a new avis is a new row, the earlier one stays. Only the statut, its dates and the reserve's lifting ever change.
CREATE TABLE avis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  type TEXT NOT NULL CHECK (type IN ('favorable', 'defavorable', 'liste_complementaire', 'liste_attente', 'preselection')),
  statut TEXT NOT NULL DEFAULT 'saisi' CHECK (statut IN ('saisi', 'valide', 'retire')),
  motif_id INTEGER REFERENCES motif (id),
  motif_texte TEXT NOT NULL DEFAULT '',
  rang INTEGER,
  reserve TEXT NOT NULL DEFAULT '',
  reserve_levee_le TEXT,
  reserve_levee_par INTEGER REFERENCES gestionnaire (id),
  preselection_le TEXT,
  preselection_heure TEXT,
  preselection_lieu TEXT NOT NULL DEFAULT '',
  commentaire TEXT NOT NULL DEFAULT '',
  saisi_le TEXT NOT NULL,
  saisi_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  valide_le TEXT,
  valide_par INTEGER REFERENCES gestionnaire (id),
  retire_le TEXT,
  reponse_avant TEXT CHECK (reponse_avant IN ('aucune', 'confirmee', 'desistee')),
  annonces_reprises TEXT CHECK (json_valid(annonces_reprises)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX avis_candidature ON avis (candidature_id);

CREATE TABLE reponse (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  statut TEXT NOT NULL CHECK (statut IN ('aucune', 'confirmee', 'desistee')),
  date TEXT NOT NULL,
  canal TEXT NOT NULL CHECK (canal IN ('telephone', 'poste', 'courriel', 'guichet')),
  motif TEXT NOT NULL DEFAULT '',
  saisi_le TEXT NOT NULL,
  saisi_par INTEGER NOT NULL REFERENCES gestionnaire (id)
) STRICT;
CREATE INDEX reponse_candidature ON reponse (candidature_id);

CREATE TABLE modele (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  genre TEXT NOT NULL CHECK (genre IN ('courriel', 'lettre')),
  code TEXT NOT NULL,
  langue TEXT NOT NULL,
  version INTEGER NOT NULL,
  objet TEXT NOT NULL,
  corps TEXT NOT NULL,
  cree_le TEXT NOT NULL,
  UNIQUE (genre, code, langue, version)
) STRICT;

CREATE TABLE lettre (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  avis_id INTEGER REFERENCES avis (id),
  dossier_historique_id INTEGER REFERENCES dossier_historique (id),
  reponse_id INTEGER REFERENCES reponse (id),
  genre TEXT NOT NULL CHECK (genre IN ('admission', 'refus', 'liste_complementaire', 'liste_attente', 'preselection', 'incomplet', 'accuse', 'complet', 'reponse')),
  statut TEXT NOT NULL DEFAULT 'a_produire' CHECK (statut IN ('a_produire', 'emise', 'annulee')),
  modele_version INTEGER NOT NULL,
  donnees TEXT NOT NULL,
  sha256 TEXT REFERENCES fichier (sha256),
  taille_octets INTEGER,
  creee_le TEXT NOT NULL,
  creee_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  emise_le TEXT,
  imprimee_le TEXT,
  postee_le TEXT,
  notifiee_le TEXT,
  notifiee_comment TEXT NOT NULL DEFAULT '',
  annulee_le TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX lettre_candidature ON lettre (candidature_id);
CREATE INDEX lettre_avis ON lettre (avis_id) WHERE avis_id IS NOT NULL;
CREATE INDEX lettre_historique ON lettre (dossier_historique_id) WHERE dossier_historique_id IS NOT NULL;
CREATE INDEX lettre_reponse ON lettre (reponse_id) WHERE reponse_id IS NOT NULL;
CREATE INDEX lettre_statut ON lettre (statut, id);
CREATE INDEX lettre_sha ON lettre (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE courriel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER REFERENCES candidature (id),
  lettre_id INTEGER REFERENCES lettre (id),
  avis_id INTEGER REFERENCES avis (id),
  dossier_historique_id INTEGER REFERENCES dossier_historique (id),
  reponse_id INTEGER REFERENCES reponse (id),
  copie_de INTEGER REFERENCES courriel (id),
  code TEXT NOT NULL,
  statut TEXT NOT NULL CHECK (statut IN ('brouillon', 'en_attente', 'en_cours', 'envoye', 'a_reessayer', 'refuse', 'incertain', 'annule', 'ecrit')),
  message_id TEXT NOT NULL UNIQUE,
  destinataire TEXT NOT NULL,
  destinataire_nom TEXT NOT NULL DEFAULT '',
  langue TEXT NOT NULL DEFAULT 'fr',
  objet TEXT NOT NULL,
  corps TEXT NOT NULL,
  part_le TEXT,
  essais INTEGER NOT NULL DEFAULT 0,
  parti_le TEXT,
  reponse_code INTEGER,
  reponse_texte TEXT NOT NULL DEFAULT '',
  cree_le TEXT NOT NULL,
  cree_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX courriel_statut ON courriel (statut, part_le);
CREATE INDEX courriel_avis ON courriel (avis_id) WHERE avis_id IS NOT NULL;
CREATE INDEX courriel_historique ON courriel (dossier_historique_id) WHERE dossier_historique_id IS NOT NULL;
CREATE INDEX courriel_reponse ON courriel (reponse_id) WHERE reponse_id IS NOT NULL;
CREATE INDEX courriel_lettre ON courriel (lettre_id) WHERE lettre_id IS NOT NULL;
CREATE INDEX courriel_candidature ON courriel (candidature_id);

CREATE TABLE courriel_tentative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  courriel_id INTEGER NOT NULL REFERENCES courriel (id),
  commencee_le TEXT NOT NULL,
  terminee_le TEXT,
  resultat TEXT,
  reponse_code INTEGER,
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX courriel_tentative_courriel ON courriel_tentative (courriel_id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  texte TEXT NOT NULL,
  ecrite_le TEXT NOT NULL,
  ecrite_par INTEGER NOT NULL REFERENCES gestionnaire (id),
  supprimee_le TEXT
) STRICT;
CREATE INDEX note_candidature ON note (candidature_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  libelle TEXT NOT NULL UNIQUE,
  couleur TEXT NOT NULL,
  en_service INTEGER NOT NULL DEFAULT 1 CHECK (en_service IN (0, 1))
) STRICT;

CREATE TABLE candidature_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  candidature_id INTEGER NOT NULL REFERENCES candidature (id),
  PRIMARY KEY (tag_id, candidature_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidature_tag_candidature ON candidature_tag (candidature_id, tag_id);

-- The chain: `empreinte` = SHA-256 of the previous one and of this line. Ids and codes only; what people wrote is in journal_texte,
-- which an erasure may empty without breaking the chain (decision 7).
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  fait_le TEXT NOT NULL,
  fait_par INTEGER REFERENCES gestionnaire (id),
  acte TEXT NOT NULL,
  sujet TEXT NOT NULL,
  sujet_id INTEGER NOT NULL,
  candidature_id INTEGER REFERENCES candidature (id),
  donnees TEXT NOT NULL,
  texte_empreinte TEXT,
  empreinte TEXT NOT NULL
) STRICT;
CREATE INDEX journal_candidature ON journal (candidature_id, sequence) WHERE candidature_id IS NOT NULL;
CREATE INDEX journal_acte ON journal (acte, sequence);
CREATE INDEX journal_par ON journal (fait_par, sequence);

CREATE TABLE journal_texte (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  sel TEXT NOT NULL,
  texte TEXT NOT NULL
) STRICT;

CREATE TABLE sauvegarde (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  faite_le TEXT NOT NULL,
  dossier TEXT NOT NULL,
  taille_octets INTEGER NOT NULL,
  journal_sequence INTEGER NOT NULL
) STRICT;

-- Found as one types: every word of names, numbers, INE, e-mail, birth date, phone, folded by our own function (performance.md §1).
CREATE VIRTUAL TABLE recherche USING fts5 (texte, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');

-- Counts per axis, kept by triggers, so that the list's figures cost nothing at 100 000 (decision 36).
CREATE TABLE compteur (
  axe TEXT NOT NULL,
  cle TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (axe, cle)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER compter_ajout AFTER INSERT ON candidature WHEN NEW.en_cours = 1 BEGIN
  INSERT INTO compteur (axe, cle, total) VALUES ('dossier', NEW.dossier, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('etape', NEW.etape, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis', NEW.avis, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis_etat', NEW.avis_etat, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('formation', CAST(NEW.formation_id AS TEXT), 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('commission', CAST(NEW.commission_id AS TEXT), 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('mode', NEW.mode, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('toutes', 'toutes', 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
END;

CREATE TRIGGER compter_depart AFTER UPDATE OF dossier, pieces_controlees, pieces_transmises, avis, avis_etat, formation_id, commission_id, mode, en_cours ON candidature WHEN OLD.en_cours = 1 BEGIN
  INSERT INTO compteur (axe, cle, total) VALUES ('dossier', OLD.dossier, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('etape', OLD.etape, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis', OLD.avis, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis_etat', OLD.avis_etat, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('formation', CAST(OLD.formation_id AS TEXT), -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('commission', CAST(OLD.commission_id AS TEXT), -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('mode', OLD.mode, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('toutes', 'toutes', -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
END;

CREATE TRIGGER compter_arrivee AFTER UPDATE OF dossier, pieces_controlees, pieces_transmises, avis, avis_etat, formation_id, commission_id, mode, en_cours ON candidature WHEN NEW.en_cours = 1 BEGIN
  INSERT INTO compteur (axe, cle, total) VALUES ('dossier', NEW.dossier, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('etape', NEW.etape, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis', NEW.avis, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis_etat', NEW.avis_etat, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('formation', CAST(NEW.formation_id AS TEXT), 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('commission', CAST(NEW.commission_id AS TEXT), 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('mode', NEW.mode, 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
  INSERT INTO compteur (axe, cle, total) VALUES ('toutes', 'toutes', 1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (1);
END;

CREATE TRIGGER compter_retrait AFTER DELETE ON candidature WHEN OLD.en_cours = 1 BEGIN
  INSERT INTO compteur (axe, cle, total) VALUES ('dossier', OLD.dossier, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('etape', OLD.etape, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis', OLD.avis, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('avis_etat', OLD.avis_etat, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('formation', CAST(OLD.formation_id AS TEXT), -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('commission', CAST(OLD.commission_id AS TEXT), -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('mode', OLD.mode, -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
  INSERT INTO compteur (axe, cle, total) VALUES ('toutes', 'toutes', -1) ON CONFLICT (axe, cle) DO UPDATE SET total = total + (-1);
END;
