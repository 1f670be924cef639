import { controleDu, derniereVerification, noterVerification } from '#main/database/integrite-controle.ts'
import { TravailError } from '#main/travaux/travail-error.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import { cheminBase, type BureauOuvert } from './bureau-ouvert.ts'
import type { Monde } from './contexte.ts'
import { controlerFichiers, ramasserOrphelins } from './entretien.ts'

interface Options {
  readonly bureau: BureauOuvert
  readonly travaux: Travaux
  readonly arretPropre: boolean
  readonly monde: Monde
  readonly consigner: (error: unknown) => string
  readonly condamner: (code: string) => void
  /** Called once, when acts may begin. */
  readonly commencer: () => void
}

/**
 * The check that each opening owes (decision 14): the quick one in a child while lists already show and acts wait; the whole one after it, acts
 * open, when the last stop was abnormal or the last whole check is a week old.
 */
export function verifierALOuverture(options: Options): void {
  const { bureau, travaux, monde, consigner, condamner } = options
  const chemin = cheminBase(bureau.dossier)
  const due = controleDu({ arretPropre: options.arretPropre, completLe: derniereVerification(bureau.dossier), maintenant: monde.horloge() })
  bureau.verification = true

  /** An office left meanwhile owes nothing more. */
  const verifier = async (complet: boolean): Promise<boolean> => {
    const { saine, fautes } = await travaux.runTravail('verifierBase', { chemin, complet })
    if (!bureau.base.sqlite.open) return false
    if (saine) return true
    consigner(new Error(`damaged base: ${fautes.join(' | ')}`))
    condamner('BASE_ABIMEE')
    return false
  }

  const laisserAgir = (): void => {
    if (!bureau.verification) return
    bureau.verification = false
    options.commencer()
  }

  const toutVerifier = async (): Promise<void> => {
    if (!(await verifier(false))) return
    laisserAgir()
    if (due === 'complet' && !(await verifierTout())) return
    await ramasserOrphelins(bureau)
  }

  /** Pages, links, and every file. */
  const verifierTout = async (): Promise<boolean> => {
    if (!(await verifier(true))) return false
    noterVerification(bureau.dossier, monde.horloge())
    await controlerFichiers({ bureau, travaux, consigner })
    return true
  }

  toutVerifier().catch((error: unknown) => {
    // The check itself could not run (the child was killed, the office closed): acts are not held back for ever by that.
    if (error instanceof TravailError && error.code === 'ANNULE') return
    consigner(error)
    laisserAgir()
  })
}
