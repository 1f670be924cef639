import { dans, type Toile } from './plume.ts'

/** Woven waves in a rectangle, as on a security paper. */
export const ondes = (toile: Toile, x: number, y: number, l: number, h: number, couleur: string, lignes: number, amplitude: number): void => {
  toile.save()
  toile.beginPath()
  toile.rect(x, y, l, h)
  toile.clip()
  toile.strokeStyle = couleur
  toile.lineWidth = 1
  for (let ligne = 0; ligne < lignes; ligne += 1) {
    const phase = (ligne / lignes) * Math.PI * 4
    toile.beginPath()
    for (let pas = 0; pas <= 60; pas += 1) {
      const t = pas / 60
      const py = y + h * (ligne / lignes) + amplitude * Math.sin(t * Math.PI * 6 + phase) * Math.cos(t * Math.PI * 2 - phase / 2)
      toile.lineTo(x + l * t, py)
    }
    toile.stroke()
  }
  toile.restore()
}

/** A rosette of `petales` lobes between two radii. */
export const rosace = (toile: Toile, x: number, y: number, rayon: number, couleur: string, petales = 12, tours = 18): void =>
  dans(toile, { x, y }, () => {
    toile.strokeStyle = couleur
    toile.lineWidth = 1
    for (let tour = 0; tour < tours; tour += 1) {
      const creux = rayon * (0.35 + (0.5 * tour) / tours)
      toile.beginPath()
      for (let pas = 0; pas <= 180; pas += 1) {
        const a = (pas / 180) * Math.PI * 2
        const r = creux + (rayon - creux) * 0.5 * (1 + Math.cos(a * petales + tour * 0.35))
        toile.lineTo(r * Math.cos(a), r * Math.sin(a))
      }
      toile.stroke()
    }
  })

/** A woven frame of two bands and a braid, as around a diploma. */
export const bordure = (toile: Toile, l: number, h: number, marge: number, epaisseur: number, couleur: string, clair: string): void => {
  toile.strokeStyle = couleur
  for (const [retrait, trait] of [[0, 5], [8, 1.5], [epaisseur, 4], [epaisseur - 8, 1.5]] as const) {
    toile.lineWidth = trait
    toile.strokeRect(marge + retrait, marge + retrait, l - 2 * (marge + retrait), h - 2 * (marge + retrait))
  }
  const tresse = (x: number, y: number, longueur: number, angle: number): void =>
    dans(toile, { x, y, angle }, () => {
      toile.lineWidth = 1.6
      for (let brin = 0; brin < 6; brin += 1) {
        toile.strokeStyle = brin % 2 === 0 ? couleur : clair
        toile.beginPath()
        for (let px = 0; px <= longueur; px += 6) toile.lineTo(px, (epaisseur / 2 - 12) * Math.sin(px / 26 + (brin * Math.PI) / 3))
        toile.stroke()
      }
    })
  const [milieu, coin] = [marge + epaisseur / 2, marge + epaisseur]
  tresse(coin, milieu, l - 2 * coin, 0)
  tresse(coin, h - milieu, l - 2 * coin, 0)
  tresse(milieu, coin, h - 2 * coin, 90)
  tresse(l - milieu, coin, h - 2 * coin, 90)
  for (const [cx, cy] of [[milieu, milieu], [l - milieu, milieu], [milieu, h - milieu], [l - milieu, h - milieu]] as const) rosace(toile, cx, cy, epaisseur / 2 - 4, couleur, 8, 6)
}
