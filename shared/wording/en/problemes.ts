import type { ProblemesWording } from '../fr/problemes.ts'
import { format } from './format.ts'

export const problemes: ProblemesWording = {
  fichier: {
    FICHIER_VIDE: (nom) => `“${nom}” is empty (0 bytes). Ask the candidate to send it again.`,
    FICHIER_TROP_GROS: (nom, donnees) => `“${nom}” is too heavy${donnees?.tailleOctets ? ` (${format.taille(donnees.tailleOctets)})` : ''}: the limit is ${format.taille(donnees?.maxOctets ?? 8 * 1024 * 1024)}. Make it lighter, or raise the limit in the settings.`,
    TYPE_INCONNU: (nom) => `The content of “${nom}” is not recognised. Give a PDF, a JPEG or a PNG.`,
    TYPE_REFUSE: (nom, donnees) => `“${nom}” is of a type that is not accepted${donnees?.contenu ? ` (${donnees.contenu})` : ''}. Give a PDF, a JPEG or a PNG.`,
    TYPE_FAUX: (nom, donnees) => `“${nom}” is not what it says${donnees?.annonce && donnees.contenu ? `: announced as ${donnees.annonce}, it holds ${donnees.contenu}` : ''}. Rename it, or ask for it again.`,
    IMAGE_GEANTE: (nom, donnees) => `The picture “${nom}” is far too large${donnees?.largeur && donnees.hauteur ? ` (${format.nombre(donnees.largeur)} × ${format.nombre(donnees.hauteur)} pixels)` : ''}. Make it smaller first.`,
    IMAGE_ILLISIBLE: (nom) => `The picture “${nom}” is damaged and cannot be shown. Ask for it again.`,
    PDF_MOTDEPASSE: (nom) => `“${nom}” is protected by a password. Ask the candidate for a version without one.`,
    PDF_ILLISIBLE: (nom) => `“${nom}” is damaged or incomplete. Ask for it again.`,
    PDF_SANS_PAGE: (nom) => `“${nom}” holds no readable page. Ask for it again.`,
    PDF_XFA: (nom) => `“${nom}” is a dynamic form, which Pli cannot show. Ask for a printed PDF.`,
    PDF_TROP_LONG: (nom) => `The analysis of “${nom}” was stopped after 10 seconds. Ask for a simpler file.`,
    PDF_TROP_LOURD: (nom) => `Opening “${nom}” takes too much memory; it was stopped. Ask for a simpler file.`,
    PDF_TROP_GRAND: (nom, donnees) => `“${nom}” is larger than usual${donnees?.pages ? ` (${format.compte(donnees.pages, 'page', 'pages')})` : ''}. It may be slow to show.`,
    FICHIER_MANQUANT: (nom) => `“${nom}” is no longer in the data folder. Restore a backup, or ask for it again.`,
    FICHIER_ALTERE: (nom) => `“${nom}” has changed on disk since it was deposited. Restore a backup before you rely on it.`,
    FICHIER_INJOIGNABLE: (nom) => `“${nom}” could not be read: the line to the office was cut. The file itself is not at fault.`,
  },
  code: (code) => `E-${code.replaceAll('_', '-')}`,
  inconnu: (nom, code) => `“${nom}” cannot be handled (${code}).`,
  avertissement: {
    actions_desactivees: 'This PDF contains actions; they are disabled.',
    pieces_jointes: 'This PDF contains attachments; they were not extracted.',
    protege: 'This PDF is protected against changes.',
    signature_electronique: 'This PDF carries an electronic signature; it is kept as it is.',
    image_incomplete: 'The picture is incomplete: its end may be missing.',
  },
}
