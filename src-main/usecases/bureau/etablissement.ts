import { getEtablissement, setReglage, updateEtablissement } from '#main/database/queries/bureau.ts'
import type { Etablissement, Reglages } from '#shared/contract/bureau.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { prendreImage } from './image-deposee.ts'

const OK = { ok: true } as const

const urlLogo = (sha256: string | null): string | null => (sha256 === null ? null : `/fichiers/logo-${sha256}`)

/** The office's own data, as its settings show them. */
export function getEtablissementView(ctx: Context): Etablissement & { logo: string | null; codeOffice: string } {
  const { nom, service, adresse, ville, telephone, courriel, site, tribunal, tribunalAdresse, refusParCourriel, logoSha256, codeOffice } = trouve(getEtablissement(ctx.db), 'etablissement')
  return { nom, service, adresse, ville, telephone, courriel, site, tribunal, tribunalAdresse, refusParCourriel, logo: urlLogo(logoSha256), codeOffice }
}

/** Changes the office's data; letters already ordered keep those of their day. */
export function modifierEtablissement(ctx: Context, input: Etablissement): typeof OK {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    updateEtablissement(ctx.db, input)
    ctx.journaliser({ acte: 'modifier_etablissement', sujet: 'etablissement', sujetId: 1 })
    ctx.annoncer({ type: 'bureau_change' })
    return OK
  })
}

/** Puts a logo on what the office sends, or takes it off. */
export function changerLogo(ctx: Context, input: { depotId: string | null }): { logo: string | null } {
  const logo = ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    const image = prendreImage(ctx, input.depotId)
    updateEtablissement(ctx.db, { logoSha256: image?.sha256 ?? null, logoType: image?.type ?? null })
    ctx.journaliser({ acte: 'changer_logo', sujet: 'etablissement', sujetId: 1, donnees: { logo: image !== null } })
    ctx.annoncer({ type: 'bureau_change' })
    return urlLogo(image?.sha256 ?? null)
  })
  if (input.depotId !== null) ctx.fichiers.oublierDepot(input.depotId)
  return { logo }
}

/** Changes settings of the office; those not named stay. */
export function regler(ctx: Context, input: { readonly [K in keyof Reglages]?: Reglages[K] | undefined }): Reglages {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const reglages: Reglages = { ...ctx.reglages, ...given }
    setReglage(ctx.db, 'reglages', reglages)
    ctx.journaliser({ acte: 'regler', sujet: 'etablissement', sujetId: 1, donnees: { ...reglages } })
    ctx.annoncer({ type: 'bureau_change' })
    return reglages
  })
}
