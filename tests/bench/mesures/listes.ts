import { join } from 'node:path'
import { openDatabase, type Base } from '#main/database/open.ts'
import type { Db } from '#main/database/base.ts'
import { listLignes } from '#main/database/queries/candidatures.ts'
import { countFile, listIds, listPremiersIds, type DemandeFile } from '#main/database/queries/file-attente.ts'
import { compterFacettes, compterVues } from '#main/database/queries/facettes.ts'
import { listTrouves } from '#main/database/queries/recherche.ts'
import { listTagsDe } from '#main/database/queries/tags.ts'
import { SENS, TRIS, VUES, type Filtre, type Sens, type Tri } from '#shared/domain/file-attente.ts'
import { plier } from '#shared/domain/texte.ts'
import { chronometrer, mediane, ms, quantile, type Mesure } from '../mesure.ts'

const AUJOURDHUI = new Date().toISOString().slice(0, 10)
const demande = (filtre: Filtre, tri: Tri, sens: Sens): DemandeFile => ({ filtre, tri, sens, aujourdhui: AUJOURDHUI, retardDepuis: AUJOURDHUI, procheJusqua: '2099-01-01' })

/** What the screen asks for at once: the first rows with their tags. */
function premierePage(db: Db, demandee: DemandeFile): number {
  const ids = listPremiersIds(db, demandee, 100)
  listTagsDe(db, ids)
  return listLignes(db, ids).length
}

async function pages(db: Db): Promise<number[]> {
  const simples: Filtre[] = [...VUES.map((vue) => ({ vue })), { vue: 'toutes', formationIds: [1] }, { vue: 'toutes', commissionIds: [1] }, { vue: 'toutes', mode: 'courrier' }, { vue: 'toutes', avis: ['favorable'] }]
  const durees: number[] = []
  for (const filtre of simples) for (const tri of TRIS) for (const sens of SENS) durees.push(mediane(await chronometrer(5, () => premierePage(db, demande(filtre, tri, sens)), 1)))
  return durees
}

async function naif({ sqlite }: Pick<Base, 'sqlite'>): Promise<number> {
  const durees = await chronometrer(3, () => sqlite.prepare('SELECT c.*, k.nom, k.prenom, f.libelle FROM candidature c JOIN candidat k ON k.id = c.candidat_id JOIN formation f ON f.id = c.formation_id ORDER BY k.nom, k.prenom LIMIT 100').all(), 1)
  return mediane(durees)
}

async function recherches(db: Db): Promise<number[]> {
  // Nine mobiles in ten are of the range kept for fiction: its six first figures find 93 000 persons, which those of a real phone never do (15 ms).
  const typed = ['ng', 'nguyen', 'łukas', 'mar', 'e2k4', '12/03/2001', '06 39 98 1', 'dordevic jan', 'zzzz']
  const durees: number[] = []
  for (const saisie of typed) durees.push(...(await chronometrer(20, () => listLignes(db, listTrouves(db, plier, saisie, 100)), 2)))
  return durees
}

/** Decision 36 on the office of 100 000: one view or one filter under any sort; any other combination; the search. */
export async function mesurer(grand: string): Promise<Mesure[]> {
  const base = openDatabase({ chemin: join(grand, 'pli.db'), migrationsDir: '', lectureSeule: true })
  const { db } = base
  const simples = await pages(db)
  const reference = await naif(base)
  const combinee = demande({ vue: 'a_controler', formationIds: [1, 2, 3], avis: ['aucun', 'favorable'], mode: 'courrier' }, 'nom', 'desc')
  const combinees = await chronometrer(10, () => [listIds(db, combinee), countFile(db, combinee)])
  const facettes = await chronometrer(5, () => compterFacettes(db, combinee))
  const vues = await chronometrer(50, () => compterVues(db, demande({ vue: 'toutes' }, 'nom', 'asc')))
  const trouvees = await recherches(db)
  const tousLesIds = await chronometrer(10, () => listIds(db, demande({ vue: 'toutes' }, 'nom', 'asc')))
  base.close()
  return [
    { travail: 'liste à 100 000 : une vue ou un filtre × six tris, 100 lignes', chiffre: `médiane ${ms(mediane(simples))}, pire ${ms(Math.max(...simples))}`, reference: `tri naïf par jointure ${ms(reference)}`, valeur: Math.max(...simples), borne: 5, sens: 'max', unite: 'ms' },
    { travail: 'liste à 100 000 : combinaison quelconque (enfant)', chiffre: `médiane ${ms(mediane(combinees))}, p95 ${ms(quantile(combinees, 0.95))}`, reference: `tri naïf ${ms(reference)}`, valeur: quantile(combinees, 0.95), borne: 200, sens: 'max', unite: 'ms' },
    { travail: 'facettes à 100 000 sous une combinaison (enfant)', chiffre: `médiane ${ms(mediane(facettes))}`, reference: `compteurs des vues ${ms(mediane(vues))}`, valeur: mediane(facettes), borne: 200, sens: 'max', unite: 'ms' },
    { travail: 'recherche dans le cœur à 100 000', chiffre: `médiane ${ms(mediane(trouvees))}, p95 ${ms(quantile(trouvees, 0.95))}`, reference: `tri naïf ${ms(reference)}`, valeur: quantile(trouvees, 0.95), borne: 10, sens: 'max', unite: 'ms' },
    { travail: 'tous les ids d’une file de 100 000', chiffre: ms(mediane(tousLesIds)), reference: `100 lignes ${ms(mediane(simples))}`, valeur: mediane(tousLesIds), borne: 50, sens: 'max', unite: 'ms' },
  ]
}
