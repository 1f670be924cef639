export type GroupeVariable = 'general' | 'etablissement' | 'candidat' | 'formation' | 'commission' | 'dossier' | 'silence' | 'avis' | 'reponse' | 'recours'

export interface Variable {
  nom: string
  groupe: GroupeVariable
  /** A list prints one line an element. */
  liste?: true
  /** What the preview of a model shows. */
  exemple: string
}

const variable = (groupe: GroupeVariable, nom: string, exemple: string): Variable => ({ nom, groupe, exemple })

/**
 * Every variable of a model. eCandidat's names are kept as they are (domain.md §4.2); the others are what it lacks: the pieces with their
 * comments, the mentions of CRPA R112-5, the régime of silence, the author and the voies et délais.
 */
export const VARIABLES: readonly Variable[] = [
  variable('general', 'libelleCampagne', '2026-2027'),
  variable('general', 'date', '28 novembre 2026'),
  variable('general', 'reference', 'E2K4M8QT-2'),
  variable('general', 'salutation', 'Madame'),
  variable('etablissement', 'etablissement.nom', 'Université de Haute-Rive'),
  variable('etablissement', 'etablissement.adresse', '12, quai des Tanneurs\n86000 Poitiers'),
  variable('etablissement', 'etablissement.autorite', 'la présidente de l’université'),
  variable('etablissement', 'service.nom', 'Service des admissions'),
  variable('etablissement', 'service.adresse', '12, quai des Tanneurs\n86000 Poitiers'),
  variable('etablissement', 'service.tel', '05 49 00 00 00'),
  variable('etablissement', 'service.mail', 'admissions@haute-rive.example'),
  variable('etablissement', 'agent', 'Inès Lefèvre, gestionnaire'),
  variable('etablissement', 'auteur', 'Claire Morvan, vice-présidente chargée de la formation'),
  variable('candidat', 'candidat.civilite', 'Mme'),
  variable('candidat', 'candidat.numDossierOpi', 'E2K4M8QT'),
  variable('candidat', 'candidat.nomPat', 'NGUYỄN'),
  variable('candidat', 'candidat.nomUsu', 'NGUYỄN-LAMBERT'),
  variable('candidat', 'candidat.prenom', 'Thảo'),
  variable('candidat', 'candidat.autrePrenom', 'Marie'),
  variable('candidat', 'candidat.ine', '1234567890'),
  variable('candidat', 'candidat.cleIne', 'A'),
  variable('candidat', 'candidat.datNaiss', '04/07/2003'),
  variable('candidat', 'candidat.libVilleNaiss', 'Lyon'),
  variable('candidat', 'candidat.libLangue', 'français'),
  variable('candidat', 'candidat.tel', '05 49 11 22 33'),
  variable('candidat', 'candidat.telPort', '06 11 22 33 44'),
  variable('candidat', 'candidat.adresse', '4, rue des Lilas\n69003 Lyon'),
  variable('formation', 'formation.code', 'M1INFO'),
  variable('formation', 'formation.libelle', 'Master Informatique, 1re année'),
  variable('formation', 'formation.codEtpVetApo', 'MINF1'),
  variable('formation', 'formation.codVrsVetApo', '261'),
  variable('formation', 'formation.libApo', 'M1 Informatique'),
  variable('formation', 'formation.motCle', 'informatique'),
  variable('formation', 'formation.datDebDepot', '02/02/2026'),
  variable('formation', 'formation.datFinDepot', '30/04/2026'),
  variable('formation', 'formation.datPreAnalyse', '11/05/2026'),
  variable('formation', 'formation.datRetour', '15/05/2026'),
  variable('formation', 'formation.datJury', '02/06/2026'),
  variable('formation', 'formation.datPubli', '09/06/2026'),
  variable('formation', 'formation.datConfirm', '30/06/2026'),
  variable('commission', 'commission.libelle', 'Commission du master Informatique'),
  variable('commission', 'commission.mail', 'master-info@haute-rive.example'),
  variable('commission', 'commission.adresse', 'UFR des sciences\n3, allée Ampère\n86000 Poitiers'),
  variable('commission', 'commission.tel', '05 49 00 00 10'),
  variable('commission', 'commission.url', 'https://haute-rive.example/master-info'),
  variable('commission', 'commission.fax', '05 49 00 00 11'),
  variable('commission', 'commission.commentaireRetour', 'Indiquez votre numéro de candidature sur l’enveloppe.'),
  variable('commission', 'commission.signataire', 'Claire Morvan'),
  variable('dossier', 'dossier.dateReception', '28/04/2026'),
  variable('dossier', 'dossier.dateCachet', '25/04/2026'),
  variable('dossier', 'dossier.montantFraisIns', '254,00 €'),
  variable('dossier', 'dossier.complementExo', 'exonération partielle'),
  variable('dossier', 'dossier.dateLimite', '15/05/2026'),
  { ...variable('dossier', 'piecesARenvoyer', 'Relevé de notes de L2 – page 2 illisible'), liste: true },
  { ...variable('dossier', 'piecesRefusees', 'Relevé de notes de L2 – page 2 illisible'), liste: true },
  { ...variable('dossier', 'piecesManquantes', 'Curriculum vitæ'), liste: true },
  variable('silence', 'silence.dateAccord', '28/06/2026'),
  variable('silence', 'silence.dateRejet', '28/06/2026'),
  variable('silence', 'silence.delai', 'deux mois'),
  variable('avis', 'commentaire', 'Dossier solide en mathématiques.'),
  variable('avis', 'complementAppel', 'Cet avis fait suite à votre recours.'),
  variable('avis', 'complementPreselect', 'Vous êtes convoquée le 02/06/2026 à 9 h 30, amphithéâtre A.'),
  variable('avis', 'avis.libelle', 'Favorable'),
  variable('avis', 'avis.date', '4 juin 2026'),
  variable('avis', 'avis.reserve', 'de l’obtention de votre licence avant le 15/09/2026'),
  variable('avis', 'motif', 'Prérequis insuffisants en algorithmique'),
  variable('avis', 'rang', '7'),
  variable('avis', 'preselection.date', '02/06/2026'),
  variable('avis', 'preselection.heure', '9 h 30'),
  variable('avis', 'preselection.lieu', 'amphithéâtre A, bâtiment B3'),
  variable('reponse', 'reponse.date', '18/06/2026'),
  variable('recours', 'tribunal.nom', 'tribunal administratif de Poitiers'),
  variable('recours', 'tribunal.designation', 'tribunal administratif de Poitiers'),
  variable('recours', 'tribunal.adresse', '15, rue de Blossac, CS 80541, 86020 Poitiers Cedex'),
  variable('recours', 'motifsSurDemande', 'oui'),
  variable('recours', 'saisineRecteur', 'oui'),
]

/** Each name that a model may cite, as `variablesInconnues` asks for them. */
export const NOMS_VARIABLES: readonly string[] = VARIABLES.map(({ nom }) => nom)

/** eCandidat's names in its letters (domain.md §5.3) and its spellings of the account mails, with ours. */
export const SYNONYMES: Readonly<Record<string, string>> = {
  prenom: 'candidat.prenom',
  nom: 'candidat.nomPat',
  numDossierOpi: 'candidat.numDossierOpi',
  numeroDossierCandidat: 'candidat.numDossierOpi',
  civiliteCandidat: 'candidat.civilite',
  nomPatCandidat: 'candidat.nomPat',
  nomUsuCandidat: 'candidat.nomUsu',
  prenomCandidat: 'candidat.prenom',
  dateNaissanceCandidat: 'candidat.datNaiss',
  adresseCandidat: 'candidat.adresse',
  libelleCommission: 'commission.libelle',
  adresseCommission: 'commission.adresse',
  libelleFormation: 'formation.libelle',
  codeFormation: 'formation.code',
  dateJuryFormation: 'formation.datJury',
  dateLimiteConfirm: 'formation.datConfirm',
  dateValidationAvis: 'avis.date',
  libelleAvis: 'avis.libelle',
  commentaireAvis: 'commentaire',
  motifRefus: 'motif',
  libelleSignature: 'commission.signataire',
  isAppel: 'complementAppel',
  montantFraisIns: 'dossier.montantFraisIns',
  complementExo: 'dossier.complementExo',
  numeroCandidature: 'reference',
}

/** The one name under which a value is given. eCandidat's letters accept a first capital: so do we. */
export function nomCanonique(nom: string): string {
  const bas = nom.charAt(0).toLowerCase() + nom.slice(1)
  return Object.hasOwn(SYNONYMES, bas) ? (SYNONYMES[bas] as string) : bas
}

type LangueModele = 'fr' | 'en'

const CIVILITES: Readonly<Record<LangueModele, Readonly<Record<string, string>>>> = {
  fr: { mme: 'Madame', mlle: 'Madame', madame: 'Madame', m: 'Monsieur', mr: 'Monsieur', monsieur: 'Monsieur' },
  en: { mme: 'Dear Madam', mlle: 'Dear Madam', madame: 'Dear Madam', m: 'Dear Sir', mr: 'Dear Sir', monsieur: 'Dear Sir' },
}
const SANS_CIVILITE: Readonly<Record<LangueModele, string>> = { fr: 'Madame, Monsieur', en: 'Dear Sir or Madam' }

/** How a letter addresses the candidat. An unknown or absent civilité is never guessed from the first name. */
export const salutation = (civilite: string | undefined, langue: LangueModele): string => {
  const cle = (civilite ?? '').toLowerCase().replace(/[.\s]/g, '')
  return Object.hasOwn(CIVILITES[langue], cle) ? (CIVILITES[langue][cle] as string) : SANS_CIVILITE[langue]
}
