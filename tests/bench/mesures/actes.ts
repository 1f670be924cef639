import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpSync } from 'node:fs'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { trouverOutil } from '../../support/outils.ts'
import { ouvrirBureauEssai, type BureauEssai } from '../../support/bureau-essai.ts'
import { chronometrer, mediane, ms, quantile, type Mesure } from '../mesure.ts'

const ACTES = 300

/** A verdict on one piece after another of the large office, by the use case itself. */
function createVerdicts(essai: BureauEssai): () => void {
  const { ctx } = essai
  const pieces = essai.bureau.base.sqlite.prepare("SELECT candidature_id AS candidatureId, piece_justificative_id AS pieceJustificativeId, version FROM piece WHERE candidature_id IS NOT NULL AND statut IN ('transmise', 'validee') ORDER BY random() LIMIT ?").all(ACTES * 3) as { candidatureId: number; pieceJustificativeId: number; version: number }[]
  let next = 0
  return () => {
    const cible = pieces[next]
    if (cible === undefined) throw new Error('the office has too few pieces for this bench')
    next += 1
    if (next % 5 === 0) refuserPiece(ctx, { ...cible, commentaire: 'Document illisible' })
    else validerPiece(ctx, cible)
  }
}

async function sous(dossier: string, synchronous: 'FULL' | 'OFF'): Promise<number[]> {
  const essai = await ouvrirBureauEssai({ dossier, maintenant: new Date().toISOString() })
  essai.bureau.base.sqlite.pragma(`synchronous = ${synchronous}`)
  const verdict = createVerdicts(essai)
  const durees = await chronometrer(ACTES, verdict, 20)
  await essai.close()
  return durees
}

/** `strace` counts what the disk is asked for, over acts of a process of its own. */
function compterFsync(dossier: string): number {
  const strace = trouverOutil('strace')
  if (strace === undefined) throw new Error('strace is needed to count fsync: apt-get install strace')
  const sortie = join(dossier, 'strace.txt')
  execFileSync(strace, ['-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', sortie, process.execPath, join(import.meta.dirname, 'actes-enfant.ts'), dossier, String(ACTES)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const counted = execFileSync('grep', ['-E', 'fsync|fdatasync', sortie], { encoding: 'utf8' })
  return counted.split('\n').reduce((total, line) => total + Number(line.trim().split(/\s+/)[3] ?? 0), 0)
}

/** A review act on 100 000: FULL beside OFF on the same disk, and how many fsync it costs. */
export async function mesurer(grand: string): Promise<Mesure[]> {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-bench-actes-'))
  try {
    cpSync(join(grand, 'pli.db'), join(dossier, 'pli.db'))
    const [full, off] = [await sous(dossier, 'FULL'), await sous(dossier, 'OFF')]
    const fsync = compterFsync(dossier) / ACTES
    return [
      { travail: 'acte de contrôle, WAL + FULL', chiffre: `médiane ${ms(mediane(full))}, p95 ${ms(quantile(full, 0.95))}`, reference: `synchronous OFF ${ms(mediane(off))}`, valeur: mediane(full) / mediane(off), borne: 3, sens: 'max', unite: '×' },
      { travail: 'fsync par acte de contrôle', chiffre: fsync.toFixed(3), reference: `${ACTES} actes comptés par strace`, valeur: fsync, borne: 1.1, sens: 'max', unite: 'fsync' },
    ]
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

export { createVerdicts }
