/** `a_produire`: the data are frozen, the bytes not yet made. `emise`: stored under their hash. `annulee`: bytes kept, number never reused. */
export const STATUTS_LETTRE = ['a_produire', 'emise', 'annulee'] as const
export type StatutLettre = (typeof STATUTS_LETTRE)[number]

export const GENRES_LETTRE = ['admission', 'refus', 'liste_complementaire', 'liste_attente', 'preselection', 'incomplet', 'accuse', 'complet', 'reponse'] as const
export type GenreLettre = (typeof GENRES_LETTRE)[number]

/** The two that eCandidat knows (domain.md §5.4); the others exist because a candidat without e-mail gets the same text on paper. */
const PREFIXES: Partial<Record<GenreLettre, string>> = { admission: 'lettre_admission', refus: 'lettre_refus' }

const ASCII_NAME = /[^A-Za-z0-9_-]+/g

/** A part of a file name that every system accepts: no accent, no space, no separator. */
export const partieDeNom = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Łł]/g, 'l').replace(/[ØøŒœ]/g, 'o').replace(/[Đđ]/g, 'd').replace(ASCII_NAME, '_').replace(/^_+|_+$/g, '') || '_'

/**
 * eCandidat's name of a letter file: `lettre_admission-<numéro>_<NOM>_<PRENOM>-<codForm>.pdf` (domain.md §5.4). The numéro of the candidature
 * makes it unique; a name of 90 letters is cut so that the whole stays under 180 characters.
 */
export function nomFichierLettre(lettre: { genre: GenreLettre; numeroCandidature: string; nom: string; prenom: string; codeFormation: string; numero: number }): string {
  const prefixe = PREFIXES[lettre.genre] ?? `lettre_${lettre.genre}`
  const nom = partieDeNom(lettre.nom).toUpperCase().slice(0, 50)
  const prenom = partieDeNom(lettre.prenom).toUpperCase().slice(0, 30)
  return `${prefixe}-${lettre.numeroCandidature}_${nom}_${prenom}-${partieDeNom(lettre.codeFormation).slice(0, 30)}.pdf`
}

/** Gives each name of a selection its own: the second of two equal names gets `-2`, whatever the case (Windows and macOS fold it). */
export function nomsSansCollision(noms: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return noms.map((nom) => {
    const key = nom.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? nom : nom.replace(/(\.[a-z]+)$/, `-${times}$1`)
  })
}
