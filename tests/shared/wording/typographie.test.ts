import { describe, expect, it } from 'vitest'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'
import { francais, typographier } from '#shared/wording/typographie.ts'
import { REFUS } from '#shared/domain/refus.ts'
import { EXEMPLES } from './exemples-refus.ts'

const NARROW = '\u202f'

/** Every plain sentence of a wording, with where it is. */
function sentences(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`))
}

describe('French typography', () => {
  it('sets narrow no-break spaces before high punctuation and inside guillemets', () => {
    expect(typographier('Attention : « Łódź » ? Oui ! Et alors ; n° 12')).toBe(`Attention${NARROW}: «${NARROW}Łódź${NARROW}»${NARROW}? Oui${NARROW}! Et alors${NARROW}; n°${NARROW}12`)
  })

  it('reaches the sentences that functions make', () => {
    const part = francais({ dit: (nom: string) => `Qui : ${nom} ?`, liste: ['a ; b'] })
    expect([part.dit('Zoé'), ...part.liste]).toEqual([`Qui${NARROW}: Zoé${NARROW}?`, `a${NARROW}; b`])
  })

  it('leaves hours and web addresses alone', () => {
    expect(typographier('https://exemple.fr à 14:30')).toBe('https://exemple.fr à 14:30')
  })

  it('no French sentence has an ordinary space before high punctuation, nor a straight apostrophe', () => {
    const wrong = sentences(fr, 'fr').filter(([, text]) => /[ \u00a0][;:!?»]|«[ \u00a0]|\p{L}'\p{L}/u.test(text))
    expect(wrong).toEqual([])
  })

  it('buttons of the machines are infinitives, or say what they ask first', () => {
    const infinitives = Object.values({ ...fr.actes.dossier, ...fr.actes.avis, ...fr.actes.reponse, ...fr.actes.courriel })
    expect(infinitives.filter((text) => !/^\p{Lu}\p{L}*(er|ir|re)\b/u.test(text))).toEqual([])
  })
})

describe('Refusals', () => {
  it('each code has a sentence in both languages that ends as a sentence and shows no code, no undefined', () => {
    const wrong = Object.keys(REFUS).flatMap((code) =>
      [fr, en].map((wording) => (wording.refus[code as keyof typeof REFUS] as (data: unknown) => string)(EXEMPLES[code as keyof typeof REFUS])).filter((text) => !text.endsWith('.') || /undefined|null|\[object/.test(text)),
    )
    expect(wrong).toEqual([])
  })

  it('a conflict says when, by whom and what to do', () => {
    expect(fr.refus.MODIFIEE_ENTRE_TEMPS({ par: 'Karim Haddad', le: '2026-11-22T09:42:00Z' })).toBe(
      `Modifié entre-temps, à 10${NARROW}h${NARROW}42, par Karim Haddad. L’affichage vient d’être rechargé${NARROW}: vérifiez, puis recommencez si besoin.`,
    )
  })

  it('a refused file is told by the sentence of its own problem', () => {
    expect(fr.refus.FICHIER_REFUSE({ code: 'FICHIER_VIDE', nom: 'cv.pdf' })).toBe(`«${NARROW}cv.pdf${NARROW}» est vide (0 octet). Demandez au candidat de le renvoyer.`)
  })
})

describe('Journal', () => {
  it('tells each act in both languages', () => {
    expect(Object.keys(en.journal.phrases)).toEqual(Object.keys(fr.journal.phrases))
    const told = Object.values(fr.journal.phrases).map((phrase) => phrase({}))
    expect(told.filter((text) => text === '' || /undefined|« *»/.test(text))).toEqual([])
  })

  it('names the piece, the date and the kind of avis when they are known', () => {
    expect([
      fr.journal.phrases['refuser_piece']?.({ piece: 'RELEVES' }),
      fr.journal.phrases['declarer_complet']?.({ date: '2026-03-01' }),
      fr.journal.phrases['valider_avis']?.({ type: 'liste_complementaire' }),
    ]).toEqual([`Pièce «${NARROW}RELEVES${NARROW}» refusée`, 'Dossier déclaré complet au 01/03/2026', `Avis «${NARROW}Liste complémentaire${NARROW}» validé`])
  })

  it('an act without a sentence is still told', () => {
    expect(fr.journal.autre('fermer_campagne')).toBe('Fermer campagne')
  })
})
