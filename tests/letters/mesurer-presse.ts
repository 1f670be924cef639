import { createHash } from 'node:crypto'
import { listIdsLettres, listResumes } from '#main/database/queries/lettres.ts'
import { insertLettre } from '#main/database/queries/lettres.ts'
import { listJournal } from '#main/database/queries/journal.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../support/bureau-essai.ts'
import { lettresDeBench, mesurerNaif, type MesureLettres } from './bench-letters.ts'

export interface MesurePresse {
  readonly lettres: number
  /** Stored, hashed, journaled, from the waking to the last commit, the start of the child included. */
  readonly parSeconde: number
  readonly naif: MesureLettres
  /** How many times faster than pdf-lib used naively, which stores and journals nothing. */
  readonly rapport: number
  /** The longest silence of the core's loop, in milliseconds. */
  readonly gelMs: number
  /** What was checked afterwards: every letter issued, its bytes those of its hash, one journal line each. */
  readonly verifiees: number
}

/** Orders `nombre` letters in a real office, as the validation of avis does, with the frozen data of the bench's refusals. */
async function commander(essai: BureauEssai, nombre: number): Promise<void> {
  const { ctx } = essai
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const [lettres, images] = [await lettresDeBench(nombre), new Map<Uint8Array, string>()]
  const ranger = async (octets: Uint8Array | undefined): Promise<string | null> => {
    if (octets === undefined) return null
    const connue = images.get(octets) ?? (await ctx.fichiers.ranger(octets, 10_000_000)).sha256
    images.set(octets, connue)
    return connue
  }
  const figees = await Promise.all(
    lettres.map(async ({ expediteur: { logo, ...expediteur }, signataire, ...reste }) => {
      const { image, ...signature } = signataire ?? { image: undefined }
      return { ...reste, expediteur: { ...expediteur, logoSha256: await ranger(logo) }, ...(signataire && { signataire: { ...signature, imageSha256: await ranger(image) } }) }
    }),
  )
  ctx.ecrire(() => {
    for (const figee of figees) insertLettre(ctx.db, { candidatureId, genre: 'refus', statut: 'a_produire', modeleVersion: 1, donnees: JSON.stringify(figee), creeeLe: ctx.maintenant(), creeePar: ctx.moi.id })
  })
}

function surveillerGel(): () => number {
  let [dernier, pire] = [performance.now(), 0]
  const battement = setInterval(() => {
    pire = Math.max(pire, performance.now() - dernier - 10)
    dernier = performance.now()
  }, 10)
  return () => {
    clearInterval(battement)
    return pire
  }
}

/** Waits until no letter is to be made. */
async function attendrePresse({ ctx, bureau }: BureauEssai): Promise<void> {
  ctx.lettres.produire()
  for (;;) {
    const reste = bureau.base.sqlite.prepare("SELECT count(*) FROM lettre WHERE statut = 'a_produire'").pluck().get()
    if (reste === 0) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function verifier({ ctx }: BureauEssai): Promise<number> {
  const journalisees = new Set(listJournal(ctx.db, { acte: 'emettre_lettre' }, 1_000_000).map(({ sujetId }) => sujetId))
  let bonnes = 0
  for (const { id, sha256 } of listResumes(ctx.db, listIdsLettres(ctx.db, { groupe: 'toutes' }))) {
    const octets = sha256 === null ? undefined : await ctx.fichiers.lire(sha256)
    if (octets !== undefined && createHash('sha256').update(octets).digest('hex') === sha256 && journalisees.has(id)) bonnes += 1
  }
  return bonnes
}

/** The press of the product against naive pdf-lib, in the same run, so that their ratio survives a busy machine. */
export async function mesurerPresse(nombre: number, nombreNaif = Math.min(30, nombre)): Promise<MesurePresse> {
  const naif = await mesurerNaif(await lettresDeBench(nombreNaif))
  const essai = await ouvrirBureauEssai()
  try {
    await commander(essai, nombre)
    const [finGel, debut] = [surveillerGel(), performance.now()]
    await attendrePresse(essai)
    const parSeconde = (nombre * 1000) / (performance.now() - debut)
    const gelMs = finGel()
    return { lettres: nombre, parSeconde, naif, rapport: parSeconde / naif.parSeconde, gelMs, verifiees: await verifier(essai) }
  } finally {
    await essai.close()
  }
}
