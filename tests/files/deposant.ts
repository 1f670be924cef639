import { randomBytes } from 'node:crypto'
import { FichierError } from '#main/files/fichier-error.ts'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'

// Deposits files of so many MiB and prints each hash once it is kept, or the code that refused it.
const [dossier = '', tailleMo = '4', combien = '1'] = process.argv.slice(2)
const magasin = createMagasinFichiers({ dossier })
function couler(taille: number) {
  let reste = taille
  return new ReadableStream<Uint8Array>({
    pull(controle) {
      if (reste === 0) return controle.close()
      const tranche = Math.min(reste, 1024 * 1024)
      controle.enqueue(randomBytes(tranche))
      reste -= tranche
    },
  })
}

// Many small files show more deaths than one large file.
const taille = Number(combien) > 1 ? 300_000 : Number(tailleMo) * 1024 * 1024
for (let i = 0; i < Number(combien); i++) {
  const issue = await magasin.ranger(couler(taille), { maxOctets: 1e9 }).catch((cause: unknown) => cause)
  console.log(issue instanceof FichierError ? issue.code : issue instanceof Error ? issue.message : (issue as { sha256: string }).sha256)
}
