/** What a document shows; the maker of documents has one model for each. */
export type GenreDocument = 'releve' | 'diplome' | 'identite' | 'cv' | 'lettre' | 'certificat' | 'langue' | 'recommandation' | 'cvec' | 'formulaire'

/** One line of the catalogue of what is asked (eCandidat: PIECE_JUSTIF). */
export interface PieceDemo {
  readonly code: string
  readonly libelle: string
  readonly ordre: number
  readonly genre: GenreDocument
  /** Asked for every formation of its owner. */
  readonly commune: boolean
  /** With `commune`: one copy per formation instead of one shared by all. */
  readonly unicite: boolean
  readonly conditionnelle: boolean
  readonly typeTraitement: 'acces_controle' | 'acces_direct' | null
  /** Code of the centre that owns it; null = the whole établissement. */
  readonly centre: string | null
  /** What the person who checks looks at, in order. */
  readonly consigne: string
}

type Drapeau = 'commune' | 'unicite' | 'conditionnelle' | 'controle' | 'sciences' | 'lettres'

const piece = (ordre: number, code: string, libelle: string, genre: GenreDocument, drapeaux: readonly Drapeau[], consigne: string): PieceDemo => ({
  code, libelle, ordre, genre, consigne,
  commune: drapeaux.includes('commune'), unicite: drapeaux.includes('unicite'), conditionnelle: drapeaux.includes('conditionnelle'),
  typeTraitement: drapeaux.includes('controle') ? 'acces_controle' : null,
  centre: drapeaux.includes('sciences') ? 'CC-SCI' : drapeaux.includes('lettres') ? 'CC-DLS' : null,
})

export const PIECES: readonly PieceDemo[] = [
  piece(1, 'IDENTITE', 'Pièce d’identité (recto et verso)', 'identite', ['commune'], 'Recto et verso. Nom, prénoms et date de naissance identiques au dossier. Valide au jour du dépôt ; accepter un récépissé de renouvellement.'),
  piece(2, 'CV', 'Curriculum vitæ', 'cv', ['commune'], 'À jour, deux pages au plus. Vérifier que les années déclarées dans le cursus s’y retrouvent, sans trou de plus d’un an non expliqué.'),
  piece(3, 'LETTRE', 'Lettre de motivation', 'lettre', ['commune', 'unicite'], 'Adressée à cette formation, signée, une page. Refuser une lettre qui nomme une autre université.'),
  piece(4, 'RELEVES', 'Relevés de notes du supérieur', 'releve', ['commune'], 'Tous les semestres depuis le bac, délivrés par l’établissement. Refuser la copie d’écran. Vérifier nom, année, total des crédits et résultat.'),
  piece(5, 'DIPLOME', 'Dernier diplôme obtenu', 'diplome', ['commune', 'conditionnelle'], 'Diplôme ou attestation de réussite. Non concerné si l’année est en cours. Nom, intitulé et année identiques au cursus déclaré.'),
  piece(6, 'CERTIF_SCOL', 'Certificat de scolarité 2026-2027', 'certificat', ['commune', 'conditionnelle'], 'Année 2026-2027, nom de l’établissement, cachet ou signature. Non concerné si la personne n’étudie pas cette année.'),
  piece(7, 'CVEC', 'Attestation d’acquittement de la CVEC', 'cvec', ['commune', 'conditionnelle'], 'Numéro lisible, année 2026-2027, même INE que le dossier. Non concerné pour qui n’est pas inscrit en France.'),
  piece(8, 'LANGUE_FR', 'Attestation de niveau de français', 'langue', ['commune', 'conditionnelle'], 'B2 au moins, quatre épreuves, moins de deux ans. Non concerné si les études secondaires ont été suivies en français.'),
  piece(9, 'RECOMMANDATION', 'Lettre de recommandation', 'recommandation', ['controle'], 'Auteur, fonction et coordonnées lisibles, signature, moins d’un an. Le courriel d’un proche ne suffit pas.'),
  piece(10, 'FICHE_PEDA', 'Fiche pédagogique de la mention', 'formulaire', ['sciences', 'commune', 'unicite'], 'Le formulaire du centre, entièrement rempli, daté et signé. Vérifier les cases d’enseignements suivis.'),
  piece(11, 'ATTEST_STAGE', 'Attestations de stage ou d’emploi', 'formulaire', ['lettres', 'conditionnelle'], 'Dates, durée et fonction, cachet de l’organisme. Non concerné sans expérience professionnelle déclarée.'),
  piece(12, 'DEMANDE_MED', 'Demande d’aménagement (RQTH, santé)', 'formulaire', ['commune', 'conditionnelle'], 'Ne pas lire le contenu médical : vérifier seulement que la demande est datée et signée, puis la transmettre au relais handicap.'),
]
