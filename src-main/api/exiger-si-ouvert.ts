import { exigerDroit } from '#main/usecases/exiger.ts'
import type { Droit } from '#shared/domain/droit.ts'
import type { ApiContext } from './os.ts'

/** On a machine that has no office yet, whoever holds the session may furnish or restore one; afterwards it takes the droit. Throws ROLE_INTERDIT. */
export function exigerSiOuvert({ hote, visite }: ApiContext, droit: Droit): void {
  const { etat } = hote.session(visite)
  if (etat === 'ouvert' || etat === 'verification') exigerDroit(hote.contexte(visite), droit)
}
