import { changerLogo, getEtablissementView, modifierEtablissement, regler } from '#main/usecases/bureau/etablissement.ts'
import { ajouterGestionnaire, listGestionnairesView, modifierGestionnaire, preferer, prendrePlace } from '#main/usecases/bureau/gestionnaires.ts'
import { listSauvegardes, reglerSauvegarde, sauvegarderMaintenant } from '#main/usecases/bureau/sauvegardes.ts'
import { enregistrerSignataire, listSignatairesView } from '#main/usecases/bureau/signataires.ts'
import { exigerSiOuvert } from './exiger-si-ouvert.ts'
import { faire, os } from './os.ts'

const OK = { ok: true } as const

/** These act on the machine that holds the office, rather than in it. */
const surLHote = {
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
  changerDeGestionnaire: os.bureau.changerDeGestionnaire.handler(({ context, input }) => {
    context.visite.place = prendrePlace(context.hote.contexte(context.visite), input)
    return OK
  }),
  preferer: os.bureau.preferer.handler(({ context, input }) => preferer(context.hote.contexte(context.visite), context.hote.session(context.visite).preferences, input)),
  sauvegardes: os.bureau.sauvegardes.handler(({ context }) => listSauvegardes(context.hote.contexte(context.visite), context.hote.examinerSauvegarde)),
  examinerSauvegarde: os.bureau.examinerSauvegarde.handler(({ context, input }) => {
    exigerSiOuvert(context, 'PARAMETRAGE')
    return context.hote.examinerSauvegarde(input.dossier)
  }),
  restaurer: os.bureau.restaurer.handler(({ context, input }) => {
    exigerSiOuvert(context, 'PARAMETRAGE')
    return { travailId: context.hote.restaurer(input.dossier, input.nom) }
  }),
  parcourir: os.bureau.parcourir.handler(({ context, input }) => {
    exigerSiOuvert(context, 'PARAMETRAGE')
    return context.hote.parcourir(input.chemin)
  }),
}

export const bureau = {
  ...surLHote,
  etablissement: os.bureau.etablissement.handler(faire(getEtablissementView)),
  modifierEtablissement: os.bureau.modifierEtablissement.handler(faire(modifierEtablissement)),
  changerLogo: os.bureau.changerLogo.handler(faire(changerLogo)),
  regler: os.bureau.regler.handler(faire(regler)),
  gestionnaires: os.bureau.gestionnaires.handler(faire(listGestionnairesView)),
  ajouterGestionnaire: os.bureau.ajouterGestionnaire.handler(faire(ajouterGestionnaire)),
  modifierGestionnaire: os.bureau.modifierGestionnaire.handler(faire(modifierGestionnaire)),
  signataires: os.bureau.signataires.handler(faire(listSignatairesView)),
  enregistrerSignataire: os.bureau.enregistrerSignataire.handler(faire(enregistrerSignataire)),
  reglerSauvegarde: os.bureau.reglerSauvegarde.handler(faire(reglerSauvegarde)),
  sauvegarder: os.bureau.sauvegarder.handler(faire(sauvegarderMaintenant)),
}
