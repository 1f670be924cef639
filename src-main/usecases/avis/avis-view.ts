import type { LigneAvis } from '#main/database/queries/avis.ts'
import { listLettresDeLAvis } from '#main/database/queries/lettres.ts'
import type { AvisView } from '#shared/contract/avis.ts'
import { AVIS_MACHINE } from '#shared/domain/avis.ts'
import { actesOuverts } from '#shared/domain/machine.ts'
import { etatAnnonce } from '../annonces/reprendre.ts'
import type { Context } from '../context.ts'

const RIEN_PARTI = new Set(['rien_parti'])

/** An avis as the screen shows it. Only the current one may be acted on; whether something left is checked when the act is done. */
export function avisView(ctx: Pick<Context, 'moi' | 'db'>, ligne: LigneAvis, courant: boolean): AvisView {
  const { candidatureId: _candidatureId, reponseAvant: _reponseAvant, annoncesReprises: _annoncesReprises, saisiPar, ...rest } = ligne
  const droits = ctx.moi.droits
  const actes: AvisView['actes'] = courant ? actesOuverts(AVIS_MACHINE, { statut: ligne.statut, droits, faits: RIEN_PARTI }) : []
  const peutLever = courant && ligne.statut !== 'retire' && ligne.reserve !== '' && ligne.reserveLeveeLe === null && droits.has('EDIT_AVIS')
  const annonce = courant && ligne.statut === 'valide' ? etatAnnonce(ctx, { avisId: ligne.id }, listLettresDeLAvis(ctx.db, ligne.id)) : 'aucune'
  return { ...rest, annonce, saisiPar: saisiPar ?? '', actes: peutLever ? [...actes, 'leverReserve'] : actes }
}
