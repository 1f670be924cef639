import type { LigneView } from '#shared/contract/candidatures.ts'
import { AVIS_COURANTS } from '#shared/domain/avis.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import { STATUTS_DOSSIER, type StatutDossier } from '#shared/domain/dossier.ts'
import { plier } from '#shared/domain/texte.ts'

const NOMS = ['Łukasiewicz', 'Nguyễn', 'Ben Abdallah', 'Müller-Großmann', 'Øverland', 'Diop', 'Lefèvre', 'García Márquez', 'D’Œuvre', 'Ouédraogo', 'Martin', 'Yılmaz', 'Rakotomalala Andriamanantenasoa-Ravelonarivo de la Rochefoucauld', 'Đorđević']
const PRENOMS = ['Jan', 'Thị Ánh', 'Fatoumata Bintou', 'Jürgen', 'Sølvi', 'Awa', 'Zoé', 'José María', 'Inès', 'Issa', 'Camille', 'İlker', 'Marie-Antoinette Joséphine Philippine', 'Đurđica']
const FORMATIONS = ['Master 1 Informatique, parcours Ingénierie des systèmes complexes', 'Master 2 Organisation et sécurité des systèmes', 'Licence professionnelle Métiers du livre', 'Licence 3 Droit', 'Diplôme universitaire Santé publique et territoires ruraux', 'Master 1 Histoire', 'Licence 2 Psychologie', 'Master 1 Chimie', 'Licence 3 LLCER Anglais', 'Master 1 MEEF second degré', 'Licence 1 Portail sciences', 'Master 2 Archives']
export const FORMATIONS_FEINTES = FORMATIONS.map((libelle, rang) => ({ id: rang + 1, code: `F${String(rang + 1).padStart(3, '0')}`, libelle, commissionId: (rang % 3) + 1 }))
export const COMMISSIONS_FEINTES = ['Sciences et technologies', 'Lettres et sciences humaines', 'Droit et santé'].map((libelle, rang) => ({ id: rang + 1, libelle }))
export const TAGS_FEINTS = [
  { id: 1, libelle: 'Boursier', couleur: '#2f7d4f' },
  { id: 2, libelle: 'Dossier international, visa à vérifier', couleur: '#b4232f' },
  { id: 3, libelle: 'Reprise d’études', couleur: '#4149c4' },
]
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A draw that gives the same office each time. */
export function tirage(graine: number): () => number {
  let etat = graine
  return () => {
    etat = (Math.imul(etat, 1664525) + 1013904223) >>> 0
    return etat / 4294967296
  }
}

export interface LigneFeinte extends LigneView {
  readonly commissionId: number
  readonly formationId: number
  readonly cle: string
}

/** One invented line of the queue. */
function ligne(id: number, hasard: () => number, jour: string): LigneFeinte {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(hasard() * list.length)] as T
  const formation = pick(FORMATIONS_FEINTES)
  const numero = `${Array.from({ length: 8 }, () => pick(Array.from(ALPHABET))).join('')}-${1 + Math.floor(hasard() * 3)}`
  const dossier = pick<StatutDossier>(['receptionne', 'receptionne', ...STATUTS_DOSSIER])
  const demandees = 5 + Math.floor(hasard() * 4)
  const controlees = dossier === 'complet' ? demandees : dossier === 'en_attente' ? 0 : Math.floor(hasard() * demandees)
  const avis = dossier === 'complet' && hasard() > 0.4 ? pick(AVIS_COURANTS) : 'aucun'
  const recuLe = dossier === 'en_attente' ? null : ajouterJours(jour, -Math.floor(hasard() * 30))
  const rang = Math.floor(hasard() * NOMS.length)
  const nom = NOMS[rang] ?? ''
  const prenom = hasard() > 0.3 ? (PRENOMS[rang] ?? '') : pick(PRENOMS)
  return {
    id, numero, nom, prenom, formationCode: formation.code, formation: formation.libelle, mode: hasard() > 0.5 ? 'courrier' : 'dematerialise', dossier,
    piecesDemandees: demandees, piecesControlees: controlees, piecesTransmises: demandees - controlees, piecesRefusees: dossier === 'incomplet' ? Math.min(2, controlees) : 0,
    avis, avisEtat: avis === 'aucun' ? 'aucun' : hasard() > 0.5 ? 'valide' : 'saisi', reponse: 'aucune', recuLe, limiteLe: ajouterJours(jour, Math.floor(hasard() * 40) - 8),
    enRetard: dossier === 'receptionne' && recuLe !== null && recuLe < ajouterJours(jour, -10), modifieeLe: `${jour}T08:00:00Z`, tags: TAGS_FEINTS.filter(() => hasard() > 0.82),
    commissionId: formation.commissionId, formationId: formation.id, cle: plier(`${nom} ${prenom} ${numero}`),
  }
}

export const lignes = (nombre: number, jour: string): LigneFeinte[] => {
  const hasard = tirage(7)
  return Array.from({ length: nombre }, (_, rang) => ligne(rang + 1, hasard, jour))
}
