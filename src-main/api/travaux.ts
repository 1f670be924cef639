import { annulerTravail, DROIT_TRAVAIL, getTravail, listTravaux } from '#main/usecases/travaux/suivre-travaux.ts'
import { exigerSiOuvert } from './exiger-si-ouvert.ts'
import { faire, os } from './os.ts'

/** The host's own jobs come first: they go on, and are followed, while no office is open. */
export const travaux = {
  list: os.travaux.list.handler(faire(listTravaux)),
  get: os.travaux.get.handler(({ context, input }) => context.hote.travaux.get(input.id) ?? getTravail(context.hote.contexte(context.visite), input)),
  annuler: os.travaux.annuler.handler(({ context, input }) => {
    const own = context.hote.travaux.get(input.id)
    if (own !== undefined) exigerSiOuvert(context, DROIT_TRAVAIL[own.genre])
    return context.hote.travaux.annuler(input.id) ?? annulerTravail(context.hote.contexte(context.visite), input)
  }),
}
