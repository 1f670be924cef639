import type { AvertissementFichier, CodeProblemeFichier, DonneesProbleme } from '#shared/domain/probleme-fichier.ts'
import { format } from './format.ts'

type Phrase = (nom: string, donnees?: DonneesProbleme) => string

const taille = (octets: number | undefined, sinon: string): string => (octets === undefined ? sinon : format.taille(octets))
const contenu = ({ annonce, contenu: reel }: DonneesProbleme = {}): string =>
  annonce && reel ? `il est annoncé « ${annonce} » et contient « ${reel} »` : 'son contenu ne correspond pas à son nom'

export const problemes = {
  /** What is wrong with a file and what can be done. */
  fichier: {
    FICHIER_VIDE: (nom) => `« ${nom} » est vide (0 octet). Demandez au candidat de le renvoyer.`,
    FICHIER_TROP_GROS: (nom, donnees) => `« ${nom} » pèse ${taille(donnees?.tailleOctets, 'trop')}, au-delà de la limite de ${taille(donnees?.maxOctets, '8 Mo')}. Réduisez-le, ou relevez la limite dans les paramètres.`,
    TYPE_INCONNU: (nom) => `Le contenu de « ${nom} » n’est pas reconnu. Déposez un PDF, un JPEG ou un PNG.`,
    TYPE_REFUSE: (nom, donnees) => `« ${nom} » est d’un type qui n’est pas accepté${donnees?.contenu ? ` (${donnees.contenu})` : ''}. Déposez un PDF, un JPEG ou un PNG.`,
    TYPE_FAUX: (nom, donnees) => `« ${nom} » n’est pas ce qu’il dit : ${contenu(donnees)}. Renommez-le, ou demandez-le à nouveau.`,
    IMAGE_GEANTE: (nom, donnees) => `L’image « ${nom} » est démesurée${donnees?.largeur && donnees.hauteur ? ` (${format.nombre(donnees.largeur)} × ${format.nombre(donnees.hauteur)} points)` : ''}. Réduisez-la avant de la déposer.`,
    IMAGE_ILLISIBLE: (nom) => `L’image « ${nom} » est abîmée et ne peut pas être affichée. Demandez-la à nouveau.`,
    PDF_MOTDEPASSE: (nom) => `« ${nom} » est protégé par un mot de passe. Demandez au candidat une version sans mot de passe.`,
    PDF_ILLISIBLE: (nom) => `« ${nom} » est abîmé ou incomplet. Demandez-le à nouveau.`,
    PDF_SANS_PAGE: (nom) => `« ${nom} » ne contient aucune page lisible. Demandez-le à nouveau.`,
    PDF_XFA: (nom) => `« ${nom} » est un formulaire dynamique, que Pli ne peut pas afficher. Demandez un PDF imprimé.`,
    PDF_TROP_LONG: (nom) => `L’analyse de « ${nom} » a été arrêtée : elle durait plus de 10 secondes. Demandez un fichier plus simple.`,
    PDF_TROP_LOURD: (nom) => `L’ouverture de « ${nom} » demande trop de mémoire ; elle a été arrêtée. Demandez un fichier plus simple.`,
    PDF_TROP_GRAND: (nom, donnees) => `« ${nom} » dépasse ce qui s’affiche d’ordinaire${donnees?.pages ? ` (${format.compte(donnees.pages, 'page', 'pages')})` : ''}. L’affichage peut être lent.`,
    FICHIER_MANQUANT: (nom) => `« ${nom} » n’est plus dans le dossier de données. Restaurez une sauvegarde, ou demandez-le à nouveau.`,
    FICHIER_ALTERE: (nom) => `« ${nom} » a changé sur le disque depuis son dépôt. Restaurez une sauvegarde avant de vous y fier.`,
    FICHIER_INJOIGNABLE: (nom) => `« ${nom} » n’a pas pu être lu : la liaison avec le bureau a été coupée. Le fichier n’est pas en cause.`,
  } as Record<CodeProblemeFichier, Phrase>,
  /** The code that is read out on the phone: E-PDF-MOTDEPASSE. */
  code: (code: string) => `E-${code.replaceAll('_', '-')}`,
  inconnu: (nom: string, code: string) => `« ${nom} » ne peut pas être traité (${code}).`,
  /** Said beside a piece that is shown all the same. */
  avertissement: {
    actions_desactivees: 'Ce PDF contient des actions ; elles sont désactivées.',
    pieces_jointes: 'Ce PDF contient des pièces jointes ; elles n’ont pas été extraites.',
    protege: 'Ce PDF est protégé contre la modification.',
    signature_electronique: 'Ce PDF porte une signature électronique ; il est conservé tel quel.',
    image_incomplete: 'L’image est incomplète : le bas peut manquer.',
  } as Record<AvertissementFichier, string>,
}

export type ProblemesWording = typeof problemes
