import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { Session } from '#shared/contract/bureau.ts'
import type { FacetteView, filtre as filtreSchema, ordre as ordreSchema } from '#shared/contract/candidatures.ts'
import { contract } from '#shared/contract/index.ts'
import { ajouterJours, dateLocale } from '#shared/domain/dates.ts'
import { estAttendu } from '#shared/domain/dossier.ts'
import { DROITS } from '#shared/domain/droit.ts'
import { ecrireIds, VUES, type Vue } from '#shared/domain/file-attente.ts'
import { plier } from '#shared/domain/texte.ts'
import { COMMISSIONS_FEINTES, FORMATIONS_FEINTES, lignes, TAGS_FEINTS, type LigneFeinte } from './lignes.ts'

type Filtre = z.infer<typeof filtreSchema>
type Ordre = z.infer<typeof ordreSchema>

const aujourdhui = dateLocale(new Date().toISOString())

const DANS_LA_VUE: Readonly<Record<Vue, (ligne: LigneFeinte) => boolean>> = {
  toutes: () => true,
  a_controler: ({ dossier }) => dossier === 'receptionne',
  a_pointer: ({ dossier, piecesControlees }) => dossier === 'receptionne' && piecesControlees === 0,
  a_declarer: ({ dossier, piecesTransmises }) => dossier === 'receptionne' && piecesTransmises === 0,
  en_retard: ({ enRetard }) => enRetard,
  echeance_proche: ({ dossier, limiteLe }) => estAttendu(dossier) && limiteLe >= aujourdhui && limiteLe <= ajouterJours(aujourdhui, 7),
  attendues: ({ dossier }) => dossier === 'en_attente',
  incompletes: ({ dossier }) => dossier === 'incomplet',
  completes: ({ dossier }) => dossier === 'complet',
  avis_a_valider: ({ avisEtat }) => avisEtat === 'saisi',
  avis_valides: ({ avisEtat }) => avisEtat === 'valide',
}

const KEYS: Readonly<Record<Ordre['tri'], (ligne: LigneFeinte) => string>> = {
  numero: ({ numero }) => numero, nom: ({ cle }) => cle, formation: ({ formation }) => formation, reception: ({ recuLe }) => recuLe ?? '9', limite: ({ limiteLe }) => limiteLe, modification: ({ modifieeLe }) => modifieeLe,
}

const among = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted === undefined || wanted.includes(value)

function repond(ligne: LigneFeinte, filtre: Filtre): boolean {
  const words = plier(filtre.recherche ?? '').split(' ').filter(Boolean)
  return (
    DANS_LA_VUE[filtre.vue](ligne) && among(filtre.dossier, ligne.dossier) && among(filtre.avis, ligne.avis) && (filtre.mode === undefined || filtre.mode === ligne.mode) &&
    among(filtre.formationIds, ligne.formationId) && among(filtre.commissionIds, ligne.commissionId) &&
    (filtre.tagIds === undefined || ligne.tags.some(({ id }) => filtre.tagIds?.includes(id))) && words.every((word) => ligne.cle.includes(word))
  )
}

const comptes = (own: readonly LigneFeinte[], cleDe: (ligne: LigneFeinte) => readonly string[], libelle: (cle: string) => string | null): FacetteView[] => {
  const totals = new Map<string, number>()
  for (const ligne of own) for (const cle of cleDe(ligne)) totals.set(cle, (totals.get(cle) ?? 0) + 1)
  return [...totals].map(([cle, total]) => ({ cle, libelle: libelle(cle), total })).sort((a, b) => b.total - a.total)
}

const nomDe = (list: readonly { readonly id: number; readonly libelle: string }[]) => (cle: string) => list.find(({ id }) => String(id) === cle)?.libelle ?? null

export interface OptionsFeintes {
  readonly nombre: number
  readonly session?: Partial<Session>
  /** Procedures that refuse, by path: `candidatures.premieres`. */
  readonly pannes?: readonly string[]
}

/** An office held in memory, for looking at screens: what the queue asks, answered at once. */
export function fauxBureau({ nombre, session: voulue = {}, pannes = [] }: OptionsFeintes) {
  const all = lignes(nombre, aujourdhui)
  const byId = new Map(all.map((ligne) => [ligne.id, ligne]))
  const os = implement(contract)
  let session: Session = { ...SESSION, ...voulue }
  const ranger = ({ filtre, ordre }: { filtre: Filtre; ordre: Ordre }): LigneFeinte[] => {
    const key = KEYS[ordre.tri]
    const sign = ordre.sens === 'asc' ? 1 : -1
    return all.filter((ligne) => repond(ligne, filtre)).sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : a.id - b.id))
  }
  const essayer = <T>(nom: string, answer: () => T): T => {
    if (pannes.includes(nom)) throw new ORPCError('PANNE', { status: 500, data: { reference: 'K7QF2M' } })
    return answer()
  }
  const found = (id: number): LigneFeinte => {
    const ligne = byId.get(id)
    if (!ligne) throw new ORPCError('INTROUVABLE', { status: 404, data: { quoi: 'candidature' } })
    return ligne
  }
  return {
    bureau: {
      session: os.bureau.session.handler(() => session),
      preferer: os.bureau.preferer.handler(({ input }) => {
        session = { ...session, preferences: { ...session.preferences, ...(input as Partial<Session['preferences']>) } }
        return session.preferences
      }),
      gestionnaires: os.bureau.gestionnaires.handler(() => [
        { id: 1, prenom: 'Anne', nom: 'Le Goff', qualite: 'Gestionnaire de scolarité', courriel: '', profil: 'responsable' as const, actif: true },
        { id: 2, prenom: 'Karim', nom: 'Haddad', qualite: 'Gestionnaire', courriel: '', profil: 'gestionnaire' as const, actif: true },
      ]),
    },
    catalogue: { tags: os.catalogue.tags.handler(() => TAGS_FEINTS) },
    dossiers: {
      enMasse: os.dossiers.enMasse.handler(({ input }) => ({ faits: input.ids.slice(1), historiques: input.ids.slice(1).map((id) => ({ id, historiqueId: id })), refus: input.ids.slice(0, 1).map((id) => ({ id, numero: found(id).numero, code: 'ROLE_INTERDIT', donnees: { droit: 'EDIT_STATUT_DOSSIER' } })), courriels: input.ids.length - 1, lettres: 0, partLe: `${aujourdhui}T15:00:00Z` })),
    },
    avis: {
      previsualiser: os.avis.previsualiser.handler(({ input }) => {
        const faits = input.candidatureIds.filter((id) => found(id).avisEtat === 'saisi')
        const refus = input.candidatureIds.filter((id) => !faits.includes(id)).map((id) => ({ id, numero: found(id).numero, code: 'AVIS_ABSENT', donnees: { numeros: [found(id).numero] } }))
        return { faits, refus, courriels: faits.length, lettres: 0, partLe: `${aujourdhui}T15:00:00Z` }
      }),
    },
    candidatures: {
      premieres: os.candidatures.premieres.handler(({ input }) =>
        essayer('candidatures.premieres', () => {
          const own = ranger(input)
          return { lignes: own.slice(0, input.limite), total: own.length }
        }),
      ),
      ids: os.candidatures.ids.handler(({ input }) => {
        const ids = ranger(input).map(({ id }) => id)
        return { ids: ecrireIds(ids), total: ids.length }
      }),
      lignes: os.candidatures.lignes.handler(({ input }) => input.ids.flatMap((id) => byId.get(id) ?? [])),
      trouver: os.candidatures.trouver.handler(({ input }) => all.filter((ligne) => repond(ligne, { vue: 'toutes', recherche: input.recherche })).slice(0, input.limite)),
      etiqueter: os.candidatures.etiqueter.handler(({ input }) => ({ changees: input.ids.length })),
      facettes: os.candidatures.facettes.handler(({ input }) => {
        const { filtre } = input
        const within = all.filter((ligne) => repond(ligne, filtre))
        const anyView = all.filter((ligne) => repond(ligne, { ...filtre, vue: 'toutes' }))
        return {
          vues: Object.fromEntries(VUES.map((vue) => [vue, anyView.filter(DANS_LA_VUE[vue]).length])),
          facettes: {
            avis: comptes(within, ({ avis }) => [avis], () => null),
            mode: comptes(within, ({ mode }) => [mode], () => null),
            dossier: comptes(within, ({ dossier }) => [dossier], () => null),
            formation: comptes(within, ({ formationId }) => [String(formationId)], nomDe(FORMATIONS_FEINTES)),
            commission: comptes(within, ({ commissionId }) => [String(commissionId)], nomDe(COMMISSIONS_FEINTES)),
            tag: comptes(within, ({ tags }) => tags.map(({ id }) => String(id)), nomDe(TAGS_FEINTS)),
          },
        }
      }),
      guichet: os.candidatures.guichet.handler(({ input }) => {
        const { numero, nom, prenom, formation, dossier, recuLe, limiteLe } = found(input.id)
        return {
          numero, nom, prenom, formation, dossier, recuLe, limiteLe, naissanceLe: '2003-04-17', avis: 'aucun' as const, avisLe: null, reponse: 'aucune' as const,
          dernierCourrielLe: `${ajouterJours(aujourdhui, -3)}T09:30:00Z`, adresseRetour: 'Université de Démonstration\nService des admissions\n12 rue de la Paix\n29200 Brest',
          pieces: [
            { libelle: 'Curriculum vitæ', statut: 'validee', commentaire: '' },
            { libelle: 'Lettre de motivation', statut: 'validee', commentaire: '' },
            { libelle: 'Relevés de notes des deux dernières années', statut: 'refusee', commentaire: 'Le second semestre est illisible : envoyez une copie nette.' },
            { libelle: 'Diplôme', statut: 'en_attente', commentaire: '' },
            { libelle: 'Pièce d’identité', statut: 'transmise', commentaire: '' },
          ],
        }
      }),
    },
  }
}

const SESSION: Session = {
  version: '0.1.0',
  capacites: { porte: 'navigateur', choisirDossier: false, montrerDossier: false, imprimer: true },
  etat: 'ouvert',
  probleme: null,
  demonstration: false,
  etablissement: { nom: 'Université de Démonstration', logo: null },
  campagne: { id: 1, code: '2027', libelle: '2027-2028' },
  moi: { id: 1, prenom: 'Anne', nom: 'Le Goff', qualite: 'Gestionnaire de scolarité', profil: 'responsable', droits: [...DROITS] },
  preferences: { theme: 'light', langue: 'fr', densite: 'compacte', touchesSimples: true, raccourcis: {}, passageAutomatique: true, apercu: false, reperesVus: true, largeurs: {} },
  reglages: { retardJours: 10, procheJours: 7, delaiEnvoiMinutes: 10, complementJours: 15, pieceMaxMo: 8 },
  compteurs: { courrielsEnPartance: 4, courrielsATraiter: 2, lettresAImprimer: 12 },
  sauvegarde: { reglee: true, faiteLe: `${aujourdhui}T02:00:00Z`, ageHeures: 6, alerte: false },
  disqueLibreOctets: 80 * 1024 ** 3,
  dossierDonnees: '/home/bureau/Pli',
  sequence: 1,
}
