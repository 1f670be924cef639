const MOIS = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

/** "Poitiers, le 28 novembre 2026", "le 1er" for a first; "Poitiers, 28 November 2026". Written out here, so that the bytes do not follow the ICU of the machine. */
export function dateEnLettres(lieu: string, date: string, langue: 'fr' | 'en'): string {
  const [annee = '', mois = '', jour = ''] = date.split('-')
  const nom = MOIS[langue][Number(mois) - 1] ?? ''
  const tete = lieu === '' ? '' : `${lieu}, `
  if (langue === 'en') return `${tete}${Number(jour)}\u00A0${nom}\u00A0${annee}`
  return `${tete}${tete === '' ? 'Le' : 'le'} ${jour === '01' ? '1er' : Number(jour)}\u00A0${nom}\u00A0${annee}`
}
