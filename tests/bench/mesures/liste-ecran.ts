import { aller, attendreListe } from '../../e2e/appui.ts'
import { mesurerArrivee } from '../ecran/arrivee.ts'
import { avecPage } from '../ecran/entree.ts'
import { mesurerListe } from '../ecran/liste.ts'
import { deux, mediane, quantile, surDeuxBornes, type Mesure } from '../mesure.ts'

const TOURS = 9

/** The list of the office of 100 000, as it is drawn. */
export function mesurer(grand: string): Promise<Mesure[]> {
  return avecPage({ copieDe: grand }, async ({ page }) => {
    await aller(page, '/?vue=toutes')
    await attendreListe(page)
    await page.waitForTimeout(3000)
    const { lignes, recherche, fleche, defilement, reposDefilement } = await mesurerListe(page)
    const { squelette, blanche, utilisable } = await mesurerArrivee(page, TOURS)
    const fcp = `page d’un mot : ${deux(blanche)}`
    return [
      ...surDeuxBornes(`touche dans la recherche puis lignes peintes (${lignes} lignes)`, recherche, `flèche : ${deux(fleche)}`, { mediane: 100, p95: 100 }),
      ...surDeuxBornes('flèche puis ligne suivante peinte', fleche, `trame au repos : ${deux(reposDefilement)}`, { mediane: 34, p95: 50 }),
      { travail: 'défiler la liste de 400 px par trame, p95', chiffre: deux(defilement), reference: `trame au repos : ${deux(reposDefilement)}`, valeur: quantile(defilement, 0.95), borne: 50, sens: 'max', unite: 'ms' },
      { travail: 'squelette visible (première peinture)', chiffre: deux(squelette), reference: fcp, valeur: mediane(squelette) / mediane(blanche), borne: 1.5, sens: 'max', unite: '×' },
      { travail: 'liste utilisable après navigation', chiffre: deux(utilisable), reference: `squelette : ${deux(squelette)}`, valeur: mediane(utilisable), borne: 1200, sens: 'max', unite: 'ms' },
    ]
  })
}
