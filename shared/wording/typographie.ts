const NARROW = '\u202f'

/** Sets the narrow no-break spaces of French: before ; : ! ? » and after «, and between n° and its number. */
export const typographier = (texte: string): string =>
  texte
    .replace(/[ \u00a0](?=[;:!?»])/g, NARROW)
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replace(/n° /g, `n°${NARROW}`)

function carry(value: unknown): unknown {
  if (typeof value === 'string') return typographier(value)
  if (typeof value === 'function') return (...data: unknown[]) => carry((value as (...data: unknown[]) => unknown)(...data))
  if (Array.isArray(value)) return value.map(carry)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, carry(inner)]))
}

/** The same part with French spaces in every sentence, those made by functions too: parts are typed with ordinary spaces. */
export const francais = <Part extends object>(part: Part): Part => carry(part) as Part
