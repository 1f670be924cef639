import { mesurerRangement } from '../../files/bench-files.ts'
import { ms, type Mesure } from '../mesure.ts'

/** A deposit beside a bare write and fsync of the same bytes, by turns. */
export async function mesurer(): Promise<Mesure[]> {
  const cas = [{ tailleOctets: 600_000, combien: 60 }, { tailleOctets: 8_000_000, combien: 20 }]
  const mesures: Mesure[] = []
  for (const un of cas) {
    const { brutMs, magasinMs, ratio } = await mesurerRangement(un)
    mesures.push({ travail: `ranger une pièce de ${(un.tailleOctets / 1_000_000).toLocaleString('fr-FR')} Mo`, chiffre: ms(magasinMs), reference: `écriture + fsync ${ms(brutMs)}`, valeur: ratio * 100, borne: 75, sens: 'min', unite: '%' })
  }
  return mesures
}
