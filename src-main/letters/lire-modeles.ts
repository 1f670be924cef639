import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Modele, parseModele } from '#shared/domain/modele-fichier.ts'

/**
 * Reads the texts shipped with the product, from resources/modeles/courriels or lettres. Throws an Error that names the first file that is not
 * well formed, or whose name is not `<code>.<langue>.md`.
 */
export async function lireModeles(dossier: string): Promise<Modele[]> {
  const noms = (await readdir(dossier)).filter((nom) => nom.endsWith('.md')).sort()
  const modeles = await Promise.all(noms.map(async (nom) => ({ nom, modele: parseModele(await readFile(join(dossier, nom), 'utf8'), nom) })))
  const faux = modeles.find(({ nom, modele }) => nom !== `${modele.code}.${modele.langue}.md`)
  if (faux) throw new Error(`${faux.nom}: the header says ${faux.modele.code}.${faux.modele.langue}`)
  return modeles.map(({ modele }) => modele)
}
