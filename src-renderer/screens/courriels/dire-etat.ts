import type { CourrielResume } from '#shared/contract/courriels.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import type { StatutCourriel } from '#shared/domain/courriel.ts'
import type { CourrielsWording } from '#shared/wording/fr/courriels.ts'

type AEtat = Pick<CourrielResume, 'statut' | 'partLe' | 'partiLe' | 'reponseCode' | 'reponseTexte'>

interface Dit {
  readonly words: CourrielsWording
  readonly courriel: AEtat
  readonly now: string
}

const memeJour = (le: string, now: string): boolean => dateLocale(le) === dateLocale(now)

function depart({ words: { etat }, courriel: { partLe }, now }: Dit): string {
  if (partLe === null || partLe <= now) return etat.partAussitot
  return memeJour(partLe, now) ? etat.partira(partLe) : etat.partiraLe(partLe)
}

function parti({ words: { etat }, courriel: { partiLe }, now }: Dit): string {
  if (partiLe === null) return ''
  return memeJour(partiLe, now) ? etat.envoye(partiLe) : etat.envoyeLe(partiLe)
}

const raison = ({ words, courriel: { reponseCode, reponseTexte } }: Dit): string => words.raison(reponseCode, reponseTexte)

const PHRASES: Readonly<Record<StatutCourriel, (dit: Dit) => string>> = {
  brouillon: ({ words }) => words.etat.brouillon,
  en_attente: depart,
  en_cours: ({ words }) => words.etat.enCours,
  envoye: parti,
  a_reessayer: (dit) => dit.words.etat.aReessayer(raison(dit), dit.courriel.partLe),
  refuse: (dit) => dit.words.etat.refuse(raison(dit)),
  incertain: (dit) => (dit.courriel.reponseTexte === 'arret' ? dit.words.etat.incertainArret : dit.words.etat.incertain(raison(dit))),
  annule: ({ words }) => words.etat.annule,
  ecrit: ({ words }) => words.etat.ecrit,
}

/** The state of a courriel as a sentence, with its time: « partira à 17 h 00 », « refusé : boîte inexistante (550) ». */
export const direEtat = (words: CourrielsWording, courriel: AEtat, now: string): string => PHRASES[courriel.statut]({ words, courriel, now })
