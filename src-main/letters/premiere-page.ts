import { dateEnLettres } from './date-en-lettres.ts'
import { composerLignes, composerTexte } from './composer-lignes.ts'
import type { DonneesLettre } from './donnees-lettre.ts'
import { ADRESSE, CORPS, DATE, EXPEDITEUR, LARGEUR_TEXTE, LOGO, MARGE, PAGE, PLIS, mm } from './geometrie.ts'
import { type Taille, ajuster } from './images.ts'
import type { Mesure } from './mesure.ts'
import type { Balise, Placement, Trace } from './traces.ts'
import { traceLigne } from './traces.ts'

export interface TraceBalisee {
  balise: Balise
  element: number
  trace: Trace
}

/** The head of the letter, and where the body begins. */
export interface PremierePage {
  traces: TraceBalisee[]
  bas: number
}

const LIBELLES = {
  fr: { agent: 'Affaire suivie par ', telephone: 'Tél.\u00A0: ', courriel: 'Courriel\u00A0: ', reference: 'N/Réf.\u00A0: ', objet: 'Objet\u00A0: ' },
  en: { agent: 'Contact: ', telephone: 'Phone: ', courriel: 'E-mail: ', reference: 'Our ref.: ', objet: 'Subject: ' },
} as const

type LigneTete = Pick<Placement, 'taille' | 'style' | 'teinte'> & { texte: string; avant?: number }

function lignesExpediteur({ expediteur, langue }: DonneesLettre): LigneTete[] {
  const libelles = LIBELLES[langue]
  const { nom, lignes, service, agent, telephone, courriel } = expediteur
  const menu = { taille: 8.5, teinte: 'gris' } as const
  const suivi = [agent && libelles.agent + agent, telephone && libelles.telephone + telephone, courriel && libelles.courriel + courriel]
  return [
    { texte: nom, taille: 10.5, style: 'gras' },
    ...lignes.map((texte) => ({ texte, ...menu })),
    ...(service ? [{ texte: service, taille: 9, style: 'gras', avant: mm(2.2) } as const] : []),
    ...suivi.filter((texte) => texte !== undefined && texte !== '').map((texte, rang) => ({ texte: texte as string, ...menu, avant: rang === 0 && !service ? mm(2.2) : 0 })),
  ]
}

interface Colonne {
  x: number
  y: number
  largeur: number
  element: () => number
}

/** Piles lines up; each is an element of its own for a reader program. */
function empiler(lignes: readonly LigneTete[], { x, y, largeur, element }: Colonne, mesure: Mesure): PremierePage {
  const traces: TraceBalisee[] = []
  let bas = y
  for (const { texte, avant = 0, ...style } of lignes) {
    const placement: Placement = { x, largeur, hauteur: style.taille * 1.32, ...style }
    const numero = element()
    bas += avant
    for (const ligne of composerTexte(texte, mesure, placement)) {
      traces.push({ balise: 'P', element: numero, trace: traceLigne(ligne, placement, bas) })
      bas += placement.hauteur
    }
  }
  return { traces, bas }
}

const TAILLES_ADRESSE = [10.5, 9.5, 8.5, 7.5]

/** The largest type in which the whole address stands in the window; the smallest when none does. */
function adresse(destinataire: readonly string[], colonne: Colonne, mesure: Mesure): PremierePage {
  const poser = (taille: number, element: () => number): PremierePage => empiler(destinataire.map((texte) => ({ texte, taille })), { ...colonne, element }, mesure)
  const taille = TAILLES_ADRESSE.find((essai) => poser(essai, () => 0).bas <= ADRESSE.y + ADRESSE.hauteur) ?? TAILLES_ADRESSE.at(-1)
  return poser(taille ?? 7.5, colonne.element)
}

function logo(taille: Taille | undefined, element: () => number): PremierePage {
  if (taille === undefined) return { traces: [], bas: EXPEDITEUR.y }
  const ajustee = ajuster(taille, LOGO)
  return { traces: [{ balise: 'Figure', element: element(), trace: { genre: 'image', nom: 'Logo', x: EXPEDITEUR.x, y: EXPEDITEUR.y, ...ajustee } }], bas: EXPEDITEUR.y + ajustee.hauteur + mm(2.5) }
}

const plis = (): TraceBalisee[] => PLIS.map((y) => ({ balise: 'Artifact', element: 0, trace: { genre: 'trait', x: mm(5), y, largeur: mm(4) } }))

function objet(texte: string, langue: DonneesLettre['langue'], y: number, mesure: Mesure, numero: number): PremierePage {
  const placement: Placement = { x: MARGE.gauche, largeur: LARGEUR_TEXTE, taille: 10.5, hauteur: 14.5 }
  const lignes = composerLignes([{ texte: LIBELLES[langue].objet, gras: false }, { texte, gras: true }], mesure, placement)
  return { traces: lignes.map((ligne, rang) => ({ balise: 'H1', element: numero, trace: traceLigne(ligne, placement, y + rang * placement.hauteur) })), bas: y + lignes.length * placement.hauteur }
}

/** Sender, address in the window, date, reference, object. What is long pushes the rest down and is never cut. */
export function premierePage(lettre: DonneesLettre, image: Taille | undefined, mesure: Mesure, element: () => number): PremierePage {
  const { langue } = lettre
  const haut = logo(image, element)
  const expediteur = empiler(lignesExpediteur(lettre), { ...EXPEDITEUR, y: haut.bas, element }, mesure)
  const destinataire = adresse(lettre.destinataire, { ...ADRESSE, element }, mesure)
  const ligneDate = Math.max(DATE.y, expediteur.bas + mm(4), destinataire.bas + mm(4))
  const date = empiler([{ texte: dateEnLettres(lettre.lieu, lettre.date, langue), taille: 10.5 }], { x: DATE.x, y: ligneDate, largeur: PAGE.largeur - DATE.x - MARGE.droite, element }, mesure)
  const reference = empiler([{ texte: LIBELLES[langue].reference + lettre.reference, taille: 9, teinte: 'gris' }], { x: MARGE.gauche, y: ligneDate + 0.8, largeur: DATE.x - MARGE.gauche - mm(4), element }, mesure)
  const sujet = objet(lettre.objet, langue, Math.max(CORPS.premiere, date.bas + mm(6), reference.bas + mm(6)), mesure, element())
  return { traces: [haut, expediteur, destinataire, date, reference, sujet].flatMap(({ traces }) => traces).concat(plis()), bas: sujet.bas + mm(2) }
}
