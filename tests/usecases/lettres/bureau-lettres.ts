import { getEtablissement } from '#main/database/queries/bureau.ts'
import { getLettre, listIdsLettres, type Lettre } from '#main/database/queries/lettres.ts'
import { listMotifs } from '#main/database/queries/motifs.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { modifierEtablissement } from '#main/usecases/bureau/etablissement.ts'
import type { Context } from '#main/usecases/context.ts'
import type { RapportValidation, SaisieAvis } from '#shared/contract/avis.ts'
import type { TravailView } from '#shared/contract/travaux.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai, type Catalogue, type OptionsEssai } from '../../support/bureau-essai.ts'

export const TRIBUNAL = { tribunal: 'Tribunal administratif de Poitiers', tribunalAdresse: '15, rue de Blossac\n86000 Poitiers' }

export interface BureauLettres {
  readonly essai: BureauEssai
  readonly catalogue: Catalogue
}

export function nommerTribunal(ctx: Context, tribunal: { tribunal: string; tribunalAdresse: string } = TRIBUNAL): void {
  const office = getEtablissement(ctx.db)
  if (office === undefined) throw new Error('no office')
  const { nom, service, adresse, ville, telephone, courriel, site, refusParCourriel } = office
  modifierEtablissement(ctx, { nom, service, adresse, ville, telephone, courriel, site, refusParCourriel, ...tribunal })
}

/** An office whose refusals may be issued: a signatory, a court. */
export async function ouvrirBureauLettres(options: OptionsEssai = {}): Promise<BureauLettres> {
  const essai = await ouvrirBureauEssai(options)
  const catalogue = await unCatalogue(essai.ctx)
  nommerTribunal(essai.ctx)
  return { essai, catalogue }
}

function motifId(ctx: Context): number {
  const [motif] = listMotifs(ctx.db, 'avis')
  if (motif === undefined) throw new Error('no motif')
  return motif.id
}

export const REFUS = (ctx: Context): SaisieAvis => ({ type: 'defavorable', motifId: motifId(ctx) })
export const ADMISSION: SaisieAvis = { type: 'favorable' }

/** Enters and validates an avis on a new candidature of this family name. */
export async function rendre({ essai, catalogue }: BureauLettres, avis: SaisieAvis, nom = 'Nguyễn'): Promise<{ candidatureId: number; rapport: RapportValidation }> {
  const { id: candidatureId } = uneCandidature(essai.ctx, catalogue.formationId, { identite: { nom } })
  await saisirAvis(essai.ctx, { candidatureIds: [candidatureId], avis })
  return { candidatureId, rapport: await validerAvis(essai.ctx, { candidatureIds: [candidatureId] }) }
}

export const lettresDuBureau = ({ essai: { ctx } }: BureauLettres): Lettre[] =>
  listIdsLettres(ctx.db, { groupe: 'toutes' })
    .toReversed()
    .map((id) => getLettre(ctx.db, id) as Lettre)

async function jusqua<T>(lire: () => T | undefined): Promise<T> {
  for (;;) {
    const value = lire()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Wakes the press and waits until no letter is left to make. */
export async function attendreLaPresse(bureau: BureauLettres): Promise<Lettre[]> {
  bureau.essai.ctx.lettres.produire()
  return jusqua(() => {
    const lettres = lettresDuBureau(bureau)
    return lettres.some(({ statut }) => statut === 'a_produire') ? undefined : lettres
  })
}

/** Waits for the end of a long job. */
export const attendreTravail = (ctx: Context, { travailId }: { travailId: string }): Promise<TravailView> =>
  jusqua(() => {
    const view = ctx.travaux.get(travailId)
    return view?.etat === 'en_cours' ? undefined : view
  })
