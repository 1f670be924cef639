import { mesurerPresse } from '../../letters/mesurer-presse.ts'
import type { Mesure } from '../mesure.ts'

/** Letters as an office makes them (stored, hashed, journaled), beside pdf-lib used naively, which only makes bytes. */
export async function mesurer(): Promise<Mesure[]> {
  const { parSeconde, naif, rapport, gelMs, lettres } = await mesurerPresse(500)
  return [
    { travail: `lettres, fichiers seuls, rangées, hachées, journalisées (${lettres})`, chiffre: `${parSeconde.toFixed(0)}/s (× ${rapport.toFixed(0)})`, reference: `pdf-lib naïf ${naif.parSeconde.toFixed(1)}/s`, valeur: parSeconde, borne: 50, sens: 'min', unite: '/s' },
    { travail: 'plus long silence du cœur pendant les lettres', chiffre: `${gelMs.toFixed(0)} ms`, reference: '50 ms', valeur: gelMs, borne: 50, sens: 'max', unite: 'ms' },
  ]
}
