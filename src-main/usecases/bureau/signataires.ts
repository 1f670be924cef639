import { getSignataire, insertSignataire, listSignataires, updateSignataire } from '#main/database/queries/bureau.ts'
import type { SignataireView } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { manqueALaDelegation } from '#shared/domain/signataire.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { prendreImage } from './image-deposee.ts'

export interface SignataireSaisi {
  readonly id?: number | undefined
  readonly version?: number | undefined
  readonly prenom: string
  readonly nom: string
  readonly qualite: string
  readonly delegation: boolean
  readonly autorite: string
  readonly arrete: string
  readonly valideDu: string | null
  readonly valideAu: string | null
  readonly actif: boolean
  /** Absent keeps the picture, null takes it off. */
  readonly imageDepotId?: string | null | undefined
}

type Ligne = ReturnType<typeof listSignataires>[number]

const view = ({ imageSha256, imageType: _imageType, ...rest }: Ligne): SignataireView => ({ ...rest, image: imageSha256 })

export const listSignatairesView = (ctx: Context): SignataireView[] => listSignataires(ctx.db).map(view)

/** A delegate names the authority, the arrêté and its dates, in order (decision 24). Throws SAISIE_INVALIDE naming the field. */
function exigerDelegation(saisi: SignataireSaisi): void {
  const { valideDu, valideAu } = saisi
  const manque = manqueALaDelegation(saisi)
  if (manque !== undefined) throw new DomainError('SAISIE_INVALIDE', { champ: manque, raison: 'vide' })
  if (valideDu !== null && valideAu !== null && valideAu < valideDu) throw new DomainError('SAISIE_INVALIDE', { champ: 'valideAu', raison: 'avant_debut' })
}

function ecrireSignataire(ctx: Context, { id, version, imageDepotId, ...champs }: SignataireSaisi): number {
  const image = imageDepotId === undefined ? undefined : prendreImage(ctx, imageDepotId)
  const row = { ...champs, ...(image === undefined ? {} : { imageSha256: image?.sha256 ?? null, imageType: image?.type ?? null }) }
  if (id === undefined) return insertSignataire(ctx.db, row)
  trouve(getSignataire(ctx.db, id), 'signataire')
  if (!updateSignataire(ctx.db, id, version ?? 0, row)) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  return id
}

/** Adds or changes who signs. The picture is a picture, never an electronic signature (L7). */
export function enregistrerSignataire(ctx: Context, input: SignataireSaisi): SignataireView {
  const signataire = ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    exigerDelegation(input)
    const id = ecrireSignataire(ctx, input)
    ctx.journaliser({ acte: 'enregistrer_signataire', sujet: 'signataire', sujetId: id, donnees: { delegation: input.delegation, du: input.valideDu, au: input.valideAu, actif: input.actif } })
    ctx.annoncer({ type: 'bureau_change' })
    return view(trouve(listSignataires(ctx.db).find((row) => row.id === id), 'signataire'))
  })
  if (typeof input.imageDepotId === 'string') ctx.fichiers.oublierDepot(input.imageDepotId)
  return signataire
}
