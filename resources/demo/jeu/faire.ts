import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, type Base } from '#main/database/open.ts'
import { getCampagneActive } from '#main/database/queries/bureau.ts'
import { listFormations } from '#main/database/queries/formations.ts'
import { listMotifs } from '#main/database/queries/motifs.ts'
import { createHasard } from '../hasard.ts'
import { createCalendrier } from '../office/calendrier.ts'
import { fonderDemonstration } from '../office/fonder.ts'
import { createPersonnes } from '../personnes.ts'
import { createEcrivain, type Terrain } from './ecrivain.ts'
import { createInsertions, type Insertions } from './insertions.ts'
import { enchainer, type LigneDeJeu } from './journal.ts'
import { tirerOffice } from './tirage.ts'
import { verifierJeu } from './verifier.ts'

export interface DemandeJeu {
  readonly dossier: string
  readonly racine: string
  readonly candidatures: number
  readonly graine: string
  readonly aujourdhui: string
  readonly avancer: (fait: number, total: number, quoi: string) => void
}

export interface JeuFait {
  readonly candidatures: number
  readonly journal: number
  readonly empreinte: string
  readonly fautes: readonly string[]
}

const PAR_TRANSACTION = 5000
const PAR_CHAINE = 20_000
/** Each person has about 1.2 candidatures; a few are made for nothing. */
const PERSONNES_PAR_CANDIDATURE = 0.9
/** The indexes of the list are filled in memory, not page by page on the disk. */
const CACHE_KO = 400_000



function preparer(base: Base, { graine, aujourdhui }: DemandeJeu, insertions: Insertions, noter: Terrain['noter']): Terrain {
  const { db } = base
  const calendrier = createCalendrier(aujourdhui)
  const hasard = createHasard(`${graine}/jeu/numeros`).next
  const maintenant = calendrier.instant(calendrier.jour(-150), 0)
  const reperes = base.sqlite.transaction(() => fonderDemonstration({ db, maintenant: () => maintenant, hasard, calendrier })).immediate()
  const formations = listFormations(db).map(({ formation }) => formation)
  return {
    insertions, reperes, hasard, noter, campagneId: getCampagneActive(db)?.id ?? 0,
    commissions: new Map(formations.map(({ code, commissionId }) => [code, commissionId])), limites: new Map(formations.map(({ code, limiteLe }) => [code, limiteLe])), motifsAvis: listMotifs(db, 'avis'),
  }
}

/** The candidatures by large transactions: one act is one row here, and nothing is announced. */
function ecrireCandidatures(base: Base, demande: DemandeJeu, insertions: Insertions): LigneDeJeu[] {
  const lignes: LigneDeJeu[] = []
  const ecrivain = createEcrivain(preparer(base, demande, insertions, (ligne) => void lignes.push(ligne)))
  const tirage = tirerOffice(demande.graine, demande.aujourdhui, demande.candidatures, createPersonnes(demande.graine, Math.ceil(demande.candidatures * PERSONNES_PAR_CANDIDATURE) + 20))
  let fait = 0
  const tranche = base.sqlite.transaction((): boolean => {
    for (const fin = fait + PAR_TRANSACTION; fait < fin; ) {
      const suivant = tirage.next()
      if (suivant.done === true) return false
      fait += ecrivain.ecrire(suivant.value.personne, suivant.value.candidatures)
    }
    return true
  })
  while (tranche.immediate()) demande.avancer(fait, demande.candidatures, 'candidatures')
  demande.avancer(fait, demande.candidatures, 'candidatures')
  return lignes
}

function ecrireJournal(base: Base, demande: DemandeJeu, insertions: Insertions, lignes: LigneDeJeu[]): { sequence: number; empreinte: string } {
  lignes.sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0))
  let tete: { sequence: number; empreinte: string } | undefined
  for (let debut = 0; debut < lignes.length; debut += PAR_CHAINE) {
    const tranche = lignes.slice(debut, debut + PAR_CHAINE)
    tete = base.sqlite.transaction(() => enchainer(insertions, tranche, tete)).immediate()
    demande.avancer(Math.min(debut + PAR_CHAINE, lignes.length), lignes.length, 'lignes de journal')
  }
  return tete ?? { sequence: 0, empreinte: '' }
}

/** Makes the large office of the measures in an empty folder, and checks it. Throws when there is a base already. */
export function faireJeu(demande: DemandeJeu): JeuFait {
  const chemin = join(demande.dossier, 'pli.db')
  if (existsSync(chemin)) throw new Error(`Ce dossier contient déjà un bureau : ${demande.dossier}`)
  mkdirSync(demande.dossier, { recursive: true })
  const base = openDatabase({ chemin, migrationsDir: join(demande.racine, 'src-main/database/migrations') })
  try {
    base.sqlite.pragma(`cache_size = -${CACHE_KO}`)
    const insertions = createInsertions(base.sqlite)
    const tete = ecrireJournal(base, demande, insertions, ecrireCandidatures(base, demande, insertions))
    base.sqlite.exec("INSERT INTO recherche (recherche) VALUES ('optimize'); ANALYZE; PRAGMA optimize")
    const candidatures = base.sqlite.prepare('SELECT count(*) FROM candidature').pluck().get() as number
    return { candidatures, journal: tete.sequence, empreinte: tete.empreinte, fautes: verifierJeu(base) }
  } finally {
    base.close()
  }
}
