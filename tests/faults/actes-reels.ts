import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { declarerIncomplet } from '#main/usecases/dossiers/declarer.ts'
import { deposerFichier } from '#main/usecases/pieces/deposer-fichier.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { enregistrerPli } from '#main/usecases/plis/enregistrer-pli.ts'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { uneCandidature, type BureauReel } from './bureau-reel.ts'

type Geste = (bureau: BureauReel, dossier: DossierView) => unknown

const cible = ({ id, pieces }: DossierView, code: string) => {
  const piece = pieces.find((one) => one.code === code)
  if (piece === undefined) throw new Error(`no piece ${code}`)
  return { candidatureId: id, pieceJustificativeId: piece.pieceJustificativeId, version: piece.version }
}

const statut = ({ pieces }: DossierView, code: string) => pieces.find((piece) => piece.code === code)?.statut

const pli: Geste = ({ ctx }, { id, pieces }) => {
  const contexte = ctx()
  const recus = pieces.filter(({ code }) => code === 'CV' || code === 'RELEVE').map(({ pieceJustificativeId }) => pieceJustificativeId)
  enregistrerPli(contexte, {
    pli: { canal: 'recommande', numeroRecommande: `RA${id}`, cachet: 'date', cachetLe: contexte.aujourdhui(), recuLe: contexte.aujourdhui(), boite: 'A', rang: String(id), originaux: '', note: 'Pli abîmé à l’arrivée' },
    candidatures: [{ id, pieces: recus }], receptionner: true, accuse: true,
  })
}

const depot: Geste = async (bureau, dossier) => {
  const depotId = await bureau.deposer(Buffer.from(`diplôme de ${dossier.numero} `.repeat(200 + (dossier.id % 50))), `diplome-${dossier.numero}.pdf`)
  deposerFichier(bureau.ctx(), { ...cible(dossier, 'DIPLOME'), depotId })
}

const incomplet: Geste = ({ ctx }, { id, version }) => {
  const contexte = ctx()
  declarerIncomplet(contexte, { id, version, date: contexte.aujourdhui(), limiteLe: '2099-12-31', annoncer: true })
}

/** The life of a dossier, step by step: what is not done yet is done next. */
const ETAPES: readonly (readonly [aFaire: (dossier: DossierView) => boolean, geste: Geste])[] = [
  [({ dossier }) => dossier === 'en_attente', pli],
  [(dossier) => statut(dossier, 'DIPLOME') === 'en_attente', depot],
  [(dossier) => statut(dossier, 'CV') === 'transmise', ({ ctx }, dossier) => validerPiece(ctx(), cible(dossier, 'CV'))],
  [(dossier) => statut(dossier, 'RELEVE') === 'transmise', ({ ctx }, dossier) => refuserPiece(ctx(), { ...cible(dossier, 'RELEVE'), commentaire: `Relevé ${dossier.numero} illisible, à renvoyer. `.repeat(1 + (dossier.id % 8)).trim() })],
  [({ dossier }) => dossier === 'receptionne', incomplet],
  [({ avisEtat }) => avisEtat === 'aucun', ({ ctx }, { id }) => saisirAvis(ctx(), { candidatureIds: [id], avis: id % 2 === 0 ? { type: 'favorable' } : { type: 'defavorable', motifId: 1 } })],
  [({ avisEtat }) => avisEtat === 'saisi', ({ ctx }, { id }) => validerAvis(ctx(), { candidatureIds: [id] })],
]

const derniere = ({ base }: BureauReel): number => (base.sqlite.prepare('SELECT coalesce(max(id), 0) FROM candidature').pluck().get() as number)

/** One act of the office, the next of its last dossier; a new dossier when that one is decided. It is committed when this resolves. */
export async function acteSuivant(bureau: BureauReel): Promise<void> {
  const id = derniere(bureau)
  const dossier = id === 0 ? undefined : getDossierView(bureau.ctx(), { id })
  const etape = dossier === undefined ? undefined : ETAPES.find(([aFaire]) => aFaire(dossier))
  if (dossier === undefined || etape === undefined) {
    uneCandidature(bureau.ctx(), 1, { identite: { nom: `NOM${id + 1}`, ine: null }, coordonnees: { courriel: `essai${id + 1}@example.org` } })
    return
  }
  const rapport = await etape[1](bureau, dossier)
  const refus = typeof rapport === 'object' && rapport !== null && 'refus' in rapport ? (rapport.refus as { code: string }[]) : []
  if (refus[0] !== undefined) throw new Error(`refused: ${refus[0].code}`)
}
