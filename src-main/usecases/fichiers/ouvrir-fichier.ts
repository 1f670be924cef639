import { getTailleFichier, getVersion } from '#main/database/queries/fichiers.ts'
import { getLettre } from '#main/database/queries/lettres.ts'
import { getEtablissement, listSignataires } from '#main/database/queries/bureau.ts'
import { listCandidaturesDePiece } from '#main/database/queries/pieces.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import type { Context } from '../context.ts'

/** What `GET /fichiers/<reference>` may serve. The type is from our own closed list, never from the candidat. */
export interface FichierServi {
  readonly sha256: string
  readonly nom: string
  readonly type: string
  readonly tailleOctets: number
}

function deLettre(ctx: Context, id: number): FichierServi {
  const lettre = trouve(getLettre(ctx.db, id), 'lettre')
  if (lettre.sha256 === null || lettre.tailleOctets === null) throw new DomainError('INTROUVABLE', { quoi: 'lettre' })
  return { sha256: lettre.sha256, nom: `lettre-${id}.pdf`, type: 'application/pdf', tailleOctets: lettre.tailleOctets }
}

function deLogo(ctx: Context, sha256: string): FichierServi {
  const signature = listSignataires(ctx.db).find((signataire) => signataire.imageSha256 === sha256)
  if (signature !== undefined) return { sha256, nom: 'signature', type: signature.imageType ?? '', tailleOctets: getTailleFichier(ctx.db, sha256) ?? 0 }
  const office = trouve(getEtablissement(ctx.db), 'etablissement')
  if (office.logoSha256 !== sha256 || office.logoType === null) throw new DomainError('INTROUVABLE', { quoi: 'logo' })
  return { sha256, nom: 'logo', type: office.logoType, tailleOctets: office.logoTailleOctets ?? 0 }
}

function dePiece(ctx: Context, id: number): FichierServi {
  const version = trouve(getVersion(ctx.db, id), 'fichier')
  if (listCandidaturesDePiece(ctx.db, version.pieceId).length === 0) throw new DomainError('INTROUVABLE', { quoi: 'fichier' })
  return version
}

/**
 * The file behind a reference: `<id>` a version of a piece, `lettre-<id>` an issued letter, `logo-<sha256>` the office's logo or the picture of a signature. The right is
 * checked through what cites it (decision 15). Throws INTROUVABLE and ROLE_INTERDIT.
 */
export function trouverFichier(ctx: Context, reference: string): FichierServi {
  const [, genre = 'piece', valeur = ''] = /^(?:(lettre|logo)-)?([0-9a-f]{1,64})$/.exec(reference) ?? []
  if (genre === 'logo') return deLogo(ctx, valeur)
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const id = Number(valeur)
  if (!Number.isSafeInteger(id) || id < 1) throw new DomainError('INTROUVABLE', { quoi: 'fichier' })
  return genre === 'lettre' ? deLettre(ctx, id) : dePiece(ctx, id)
}
