import { attendreRepos } from '../ecran/attendre-bureau.ts'
import { avecPage } from '../ecran/entree.ts'
import { mesurerVerdicts } from '../ecran/verdicts.ts'
import { deux, ms, surDeuxBornes, type Mesure } from '../mesure.ts'

const VERDICTS = 60

/** A session of verdicts on the demonstration office. */
export function mesurer(): Promise<Mesure[]> {
  return avecPage('demonstration', async ({ page, pli, porte }) => {
    await attendreRepos(pli)
    porte.effacer()
    await page.waitForTimeout(5000)
    const aVide = await porte.plusLong()
    const { prets, pasPrets, touchesVides, silence } = await mesurerVerdicts(page, pli, VERDICTS, porte)
    if (prets.length === 0) throw new Error('no verdict showed a piece drawn ahead: there is nothing to judge')
    return [
      ...surDeuxBornes('V puis pièce suivante peinte', prets, `touche sans effet, trame suivante : ${deux(touchesVides)} ; ${pasPrets} non préparées`, { mediane: 20, p95: 50 }),
      { travail: 'verdicts chronométrés, pièce suivante préparée', chiffre: `${prets.length}`, reference: `${pasPrets} dont la pièce suivante ne l’était pas`, valeur: prets.length, borne: VERDICTS, sens: 'min', unite: 'verdicts' },
      { travail: `plus long silence du cœur pendant ${prets.length + pasPrets} verdicts`, chiffre: `${ms(silence.processeurMs)} de processeur, ${ms(silence.horlogeMs)} à l’horloge`, reference: `au repos ${ms(aVide.processeurMs)}, ${ms(aVide.horlogeMs)}`, valeur: silence.processeurMs, borne: 50, sens: 'max', unite: 'ms' },
    ]
  })
}
