import { join } from 'node:path'
import sharp from 'sharp'
import type { DonneesLettre } from '#main/letters/donnees-lettre.ts'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import type { Modele } from '#shared/domain/modele-fichier.ts'
import { VARIABLES } from '#shared/domain/modele-variables.ts'
import { type Valeurs, remplir } from '#shared/domain/modele.ts'

const racine = join(import.meta.dirname, '../..')
export const FONTS_DIR = join(racine, 'resources/fonts')
const MODELES_DIR = join(racine, 'resources/modeles')

export const modelesDe = (canal: 'courriels' | 'lettres'): Promise<Modele[]> => lireModeles(join(MODELES_DIR, canal))

export async function leModele(canal: 'courriels' | 'lettres', code: string, langue: 'fr' | 'en' = 'fr'): Promise<Modele> {
  const found = (await modelesDe(canal)).find((modele) => modele.code === code && modele.langue === langue)
  if (found === undefined) throw new Error(`No model ${code}.${langue}`)
  return found
}

export const LISTES: Valeurs = {
  piecesRefusees: [
    { libelle: 'Relevé de notes de deuxième année de licence', detail: 'la page 2 est coupée à droite : les moyennes du semestre 4 ne se lisent pas' },
    { libelle: 'Traduction du baccalauréat', detail: 'faite par vous-même ; elle doit l’être par un traducteur assermenté' },
  ],
  piecesManquantes: [{ libelle: 'Curriculum vitæ' }, { libelle: 'Lettre de motivation', detail: 'deux pages au plus' }],
  piecesARenvoyer: [{ libelle: 'Relevé de notes de deuxième année de licence', detail: 'page 2 coupée' }, { libelle: 'Curriculum vitæ' }],
}

/** Every variable with its example. Both silences at once mean nothing: a test that reads the receipt chooses. */
export const VALEURS: Valeurs = { ...Object.fromEntries(VARIABLES.map(({ nom, exemple }) => [nom, exemple])), ...LISTES, complementAppel: '', 'silence.dateAccord': '', 'avis.reserve': '', complementPreselect: '' }

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="200"><g fill="none" stroke="#1f4e79" stroke-width="16" stroke-linecap="round">
<path d="M30 150 C 80 90, 130 190, 190 130"/><path d="M30 110 C 80 50, 130 150, 190 90"/></g><circle cx="160" cy="45" r="22" fill="#c8963e"/>
<text x="230" y="95" font-family="DejaVu Sans" font-size="62" font-weight="bold" fill="#1f4e79">Haute-Rive</text>
<text x="232" y="150" font-family="DejaVu Sans" font-size="34" fill="#5a6b7b">UNIVERSITÉ</text></svg>`

const PARAPHE = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="150"><path d="M20 110 C 60 10, 90 10, 80 100 S 150 40, 170 80 S 210 120, 230 60 S 290 110, 400 40" fill="none" stroke="#1b2a6b" stroke-width="5" stroke-linecap="round"/></svg>`

const png = (svg: string): Promise<Uint8Array> => sharp(Buffer.from(svg)).png().toBuffer()
export const logo = (): Promise<Uint8Array> => png(LOGO)
export const paraphe = (): Promise<Uint8Array> => png(PARAPHE)

/** A letter of an imaginary university; what the test is about goes in `propre`. */
export function uneLettre(propre: Partial<DonneesLettre> = {}): DonneesLettre {
  return {
    reference: 'E2K4M8QT-2',
    lieu: 'Poitiers',
    date: '2026-11-28',
    expediteur: { nom: 'Université de Haute-Rive', lignes: ['12, quai des Tanneurs', '86000 Poitiers'], service: 'Service des admissions', telephone: '05 49 00 00 00', courriel: 'admissions@haute-rive.example', agent: 'Inès Lefèvre, gestionnaire' },
    destinataire: ['Madame Thảo NGUYỄN-LAMBERT', '4, rue des Lilas', '69003 LYON'],
    objet: 'votre candidature en Master Informatique',
    titre: 'Lettre',
    corps: 'Madame,\n\nVotre dossier est complet.',
    langue: 'fr',
    pied: 'Université de Haute-Rive – 12, quai des Tanneurs, 86000 Poitiers – haute-rive.example',
    auteur: 'Université de Haute-Rive',
    ...propre,
  }
}

export const SIGNATAIRE = { prenom: 'Claire', nom: 'MORVAN', mention: 'Pour la présidente de l’université\net par délégation,', qualite: 'la vice-présidente chargée de la formation', delegation: 'Arrêté n° 2026-112 du 1er septembre 2026' }

/** The letter that a model gives with these values. */
export function lettreDe(modele: Modele, valeurs: Valeurs = VALEURS, propre: Partial<DonneesLettre> = {}): DonneesLettre {
  const objet = remplir(modele.sujet, valeurs)
  return uneLettre({ objet, titre: objet, corps: remplir(modele.corps, valeurs, 'corps'), langue: modele.langue, signataire: SIGNATAIRE, ...propre })
}
