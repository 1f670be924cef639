import { os } from './os.ts'

const OK = { ok: true } as const

export const bureau = {
  session: os.bureau.session.handler(({ context }) => context.hote.session(context.visite)),
  ouvrirDemonstration: os.bureau.ouvrirDemonstration.handler(async ({ context }) => {
    await context.hote.ouvrirDemonstration()
    return OK
  }),
  quitterDemonstration: os.bureau.quitterDemonstration.handler(async ({ context }) => {
    await context.hote.quitterDemonstration()
    return OK
  }),
  creer: os.bureau.creer.handler(async ({ context, input }) => {
    await context.hote.creer(context.visite, input)
    return OK
  }),
}
