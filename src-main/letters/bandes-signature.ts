import type { Numeroteur, Typo } from './bandes-corps.ts'
import { composerTexte } from './composer-lignes.ts'
import type { Signataire } from './donnees-lettre.ts'
import { PARAPHE, SIGNATURE, mm } from './geometrie.ts'
import type { Mesure } from './mesure.ts'
import type { Style } from './polices.ts'
import { type Bande, type Placement, type Teinte, traceLigne } from './traces.ts'
import { type Taille, ajuster } from './images.ts'

interface Texte {
  texte: string
  avant?: number
  style?: Style
  taille?: number
  teinte?: Teinte
}

function bandesTexte({ texte, avant = 0, style = 'normal', taille, teinte = 'noir' }: Texte, typo: Typo, mesure: Mesure, element: number): Bande[] {
  const corps = taille ?? typo.taille
  const placement: Placement = { x: SIGNATURE.x, largeur: SIGNATURE.largeur, taille: corps, hauteur: corps * 1.35, style, teinte }
  return texte.split('\n').flatMap((ligne) => composerTexte(ligne, mesure, placement)).map((ligne, rang) => ({
    avant: rang === 0 ? avant : 0,
    hauteur: placement.hauteur,
    colle: true,
    balise: 'P',
    element,
    tracer: (haut) => [traceLigne(ligne, placement, haut)],
  }))
}

/** The picture, or the white where a hand signs. */
function bandeParaphe(image: Taille | undefined, element: number): Bande {
  if (image === undefined) return { avant: 0, hauteur: mm(16), colle: true, balise: 'Artifact', element: 0, tracer: () => [] }
  const { largeur, hauteur } = ajuster(image, PARAPHE)
  return { avant: mm(1.5), hauteur: hauteur + mm(1.5), colle: true, balise: 'Figure', element, tracer: (haut) => [{ genre: 'image', nom: 'Paraphe', x: SIGNATURE.x, y: haut, largeur, hauteur }] }
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

/** The author of CRPA L212-1: quality, first name and name, and the delegation when there is one. All the strips hold together. */
export function bandesSignature(signataire: Signataire, image: Taille | undefined, typo: Typo, mesure: Mesure, numero: Numeroteur): Bande[] {
  const { mention, qualite, prenom, nom, delegation } = signataire
  const texte = (ligne: Texte): Bande[] => bandesTexte(ligne, typo, mesure, numero())
  const bandes = [
    ...(mention ? texte({ texte: mention, avant: mm(7) }) : []),
    ...texte({ texte: `${majuscule(qualite).replace(/[,.]$/, '')},`, avant: mention ? mm(0.6) : mm(7) }),
    bandeParaphe(image, numero()),
    ...texte({ texte: `${prenom} ${nom}`.trim(), style: 'gras' }),
    ...(delegation ? texte({ texte: delegation, avant: mm(0.8), taille: typo.taille * 0.78, teinte: 'gris' }) : []),
  ]
  return bandes.map((bande, index) => ({ ...bande, colle: index < bandes.length - 1 }))
}
