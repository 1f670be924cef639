import { getExpediteur } from '#main/database/queries/courriels-envoi.ts'
import { getCourriel, getCourrielResume, listTentatives, type Courriel } from '#main/database/queries/courriels.ts'
import { getLettreResume } from '#main/database/queries/lettres.ts'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { COURRIEL_MACHINE, type ActeCourriel } from '#shared/domain/courriel.ts'
import { actesOuverts } from '#shared/domain/machine.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'
import { lettreView } from '../lettres/lettre-view.ts'

/** Acts that put it back on its way: closed to a courriel whose letter was set aside with the act that ordered it (decision 21). */
const VERS_LE_DEPART: ReadonlySet<ActeCourriel> = new Set(['mettreEnFile', 'renvoyer'])

/** True when the letter that this courriel carries was set aside. */
export const lettreAnnulee = (ctx: Pick<Context, 'db'>, { lettreId }: Pick<Courriel, 'lettreId'>): boolean => lettreId !== null && getLettreResume(ctx.db, lettreId)?.statut === 'annulee'

function piecesJointes(ctx: Context, { lettreId }: Courriel): CourrielView['piecesJointes'] {
  const ligne = lettreId === null ? undefined : getLettreResume(ctx.db, lettreId)
  return ligne === undefined ? [] : [{ lettreId: ligne.id, nom: lettreView(ligne).nomFichier, tailleOctets: ligne.tailleOctets }]
}

function expediteur(ctx: Context): string {
  const { nom, adresse } = getExpediteur(ctx.db)
  return nom === '' ? adresse : `${nom} <${adresse}>`
}

/** A courriel with what its reader will see, its attempts and the acts that are open. Throws INTROUVABLE. */
export function courrielView(ctx: Context, id: number): CourrielView {
  const resume = trouve(getCourrielResume(ctx.db, id), 'courriel')
  const courriel = trouve(getCourriel(ctx.db, id), 'courriel')
  const { objet, corps, langue, statut, messageId } = courriel
  const bloquee = lettreAnnulee(ctx, courriel)
  return {
    ...resume, corps, messageId, ...ctx.mail.composer({ objet, corps, langue }),
    expediteur: expediteur(ctx), piecesJointes: piecesJointes(ctx, courriel), tentatives: listTentatives(ctx.db, id),
    fichierEml: statut === 'ecrit' ? `courriels/${id}.eml` : null,
    actes: actesOuverts(COURRIEL_MACHINE, { statut, droits: ctx.moi.droits }).filter((acte) => !bloquee || !VERS_LE_DEPART.has(acte)),
  }
}
