import { constants, setPriority } from 'node:os'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { analyserPiece } from '#main/files/analyser-piece.ts'
import type { Outils } from '#main/travaux/inscription.ts'
import { extensionDe } from '#shared/domain/probleme-fichier.ts'
import { createFabriqueDocuments, type Commande } from '../documents/fabrique.ts'

export interface EntreeFabrique {
  /** `<data>/fichiers`. */
  readonly dossier: string
  /** Where the backgrounds are kept from one run to the next. */
  readonly cache: string
  readonly polices: string
  readonly commandes: readonly Commande[]
  /** Nobody waits for them: the system serves everybody else first. */
  readonly discret: boolean
}

export interface FichierFabrique {
  readonly sha256: string
  readonly tailleOctets: number
  readonly nom: string
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png'
  readonly pages: number | null
  readonly probleme: string | null
}

const MAX_OCTETS = 8_000_000

/** The files that an analysis would find in trouble; the others are as they were made. */
const EN_PANNE: ReadonlySet<Commande['alea']> = new Set(['mot_de_passe', 'abime'])

/** The job `fabriquerDocuments`: draws documents and stores their bytes, in their order; answers what the base will cite. */
export async function fabriquerDocuments({ dossier, cache, polices, commandes, discret }: EntreeFabrique, { progression, annule }: Outils): Promise<FichierFabrique[]> {
  if (discret) setPriority(constants.priority.PRIORITY_LOW)
  const fabrique = createFabriqueDocuments({ dossierCache: cache, dossierPolices: polices })
  const magasin = createMagasinFichiers({ dossier })
  const faits: FichierFabrique[] = []
  for (const commande of commandes) {
    if (annule.aborted) break
    const { nom, type, octets, pages } = await fabrique.fabriquer(commande)
    const { sha256, tailleOctets } = await magasin.ranger(octets, { maxOctets: MAX_OCTETS })
    const analyse = EN_PANNE.has(commande.alea) ? await analyserPiece({ chemin: magasin.chemin(sha256), annonce: extensionDe(nom) }) : undefined
    const juge = analyse?.issue === 'garde' ? { pages: analyse.pages === 0 ? null : analyse.pages, probleme: analyse.probleme?.code ?? null } : { pages, probleme: null }
    faits.push({ sha256, tailleOctets, nom, type, ...juge })
    progression(faits.length, commandes.length)
  }
  return faits
}
