import type { Hasard } from '../../hasard.ts'
import { aplat, dans, ecrire, lettresDe, type Toile } from './plume.ts'

const COULEURS_LOGO = ['#1d4f7c', '#8a1f3b', '#1f6b4f', '#5a3a86', '#a3561a', '#0f6a77', '#39424e'] as const
const ENCRES_TAMPON = ['#2b3f9c', '#5b2a86', '#1d5d8f', '#a0243a'] as const

const sigle = (nom: string): string => nom.split(/[\s\-’']+/).filter((mot) => /^\p{Lu}/u.test(mot)).map((mot) => mot.charAt(0)).join('').slice(0, 3)

/** The colour of a school: the same on all its documents. */
export const couleurDe = (hasard: Hasard, nom: string): string => hasard.fork(nom).pick(COULEURS_LOGO)

const FORMES: readonly ((toile: Toile) => void)[] = [
  (toile) => toile.arc(0, 0, 62, 0, Math.PI * 2),
  (toile) => toile.roundRect(-60, -60, 120, 120, 22),
  (toile) => {
    toile.moveTo(-58, -62)
    toile.lineTo(58, -62)
    toile.lineTo(58, 10)
    toile.quadraticCurveTo(54, 56, 0, 78)
    toile.quadraticCurveTo(-54, 56, -58, 10)
    toile.closePath()
  },
  (toile) => {
    for (let i = 0; i < 6; i += 1) toile.lineTo(68 * Math.cos((i * Math.PI) / 3), 68 * Math.sin((i * Math.PI) / 3))
    toile.closePath()
  },
]

/** The emblem of an invented school, 140 units wide, centred. */
export const logo = (toile: Toile, hasard: Hasard, nom: string, x: number, y: number, echelle = 1): void => {
  const propre = hasard.fork(nom)
  const couleur = propre.pick(COULEURS_LOGO)
  const forme = propre.pick(FORMES)
  const vague = propre.int(0, 2)
  dans(toile, { x, y, echelle }, () => {
    toile.fillStyle = couleur
    toile.beginPath()
    forme(toile)
    toile.fill()
    toile.clip()
    toile.fillStyle = 'rgba(255,255,255,0.22)'
    toile.beginPath()
    if (vague === 0) toile.arc(40, 70, 80, 0, Math.PI * 2)
    else if (vague === 1) toile.ellipse(-20, 60, 120, 42, -0.35, 0, Math.PI * 2)
    else toile.rect(-80, 26, 160, 18)
    toile.fill()
    ecrire(toile, sigle(nom), 0, 17, { taille: 46, police: 'gras', couleur: '#ffffff', aligne: 'center' })
  })
}

/** A hand signature: a few nervous strokes and a paraph. */
export const signature = (toile: Toile, hasard: Hasard, x: number, y: number, couleur = '#1c2b6b', echelle = 1): void =>
  dans(toile, { x, y, echelle, angle: hasard.between(-9, 3) }, () => {
    toile.strokeStyle = couleur
    toile.lineCap = 'round'
    let [px, py] = [0, 0]
    const pas = hasard.int(5, 8)
    for (let i = 0; i < pas; i += 1) {
      toile.lineWidth = hasard.between(1.8, 4.2)
      const [nx, ny] = [px + hasard.between(16, 58), hasard.between(-44, 22)]
      toile.beginPath()
      toile.moveTo(px, py)
      toile.bezierCurveTo(px + hasard.between(-10, 34), py - hasard.between(30, 92), nx - hasard.between(-6, 44), ny + hasard.between(8, 70), nx, ny)
      toile.stroke()
      ;[px, py] = [nx, ny]
    }
    toile.lineWidth = 2.6
    toile.beginPath()
    toile.moveTo(px, py)
    toile.bezierCurveTo(px + 90, py - 20, px - 260, py + 78, px + hasard.between(40, 130), py + hasard.between(26, 50))
    toile.stroke()
  })

/** Five points; drawn, because no font of the office has the sign. */
export const etoile = (toile: Toile, x: number, y: number, rayon: number, couleur: string): void => {
  toile.fillStyle = couleur
  toile.beginPath()
  for (let pointe = 0; pointe < 10; pointe += 1) {
    const r = pointe % 2 === 0 ? rayon : rayon * 0.42
    toile.lineTo(x + r * Math.sin((pointe * Math.PI) / 5), y - r * Math.cos((pointe * Math.PI) / 5))
  }
  toile.fill()
}

const surArc = (toile: Toile, texte: string, rayon: number, centre: number): void => {
  const lettres = lettresDe(texte)
  const pas = Math.min(0.17, 4.4 / lettres.length)
  for (const [rang, lettre] of lettres.entries()) {
    toile.save()
    toile.rotate(centre + (rang - (lettres.length - 1) / 2) * pas)
    ecrire(toile, lettre, 0, -rayon, { taille: 21, police: 'gras', couleur: toile.strokeStyle as string, aligne: 'center' })
    toile.restore()
  }
}

/** A rubber stamp, worn where the pad was dry. */
export const tampon = (toile: Toile, hasard: Hasard, nom: string, service: string, x: number, y: number): void =>
  dans(toile, { x, y, angle: hasard.between(-24, 18), opacite: hasard.between(0.45, 0.75) }, () => {
    const encre = hasard.pick(ENCRES_TAMPON)
    toile.strokeStyle = encre
    for (const [rayon, epaisseur] of [[122, 5], [84, 2.5]] as const) {
      toile.lineWidth = epaisseur
      toile.beginPath()
      toile.arc(0, 0, rayon, 0.1, Math.PI * hasard.between(1.84, 2.05))
      toile.stroke()
    }
    toile.strokeStyle = encre
    surArc(toile, nom.toLocaleUpperCase('fr'), 94, 0)
    ecrire(toile, service, 0, -6, { taille: 24, police: 'gras', couleur: encre, aligne: 'center', max: 150 })
    etoile(toile, 0, 28, 18, encre)
  })

/** A drawn head, never a photograph: background, shoulders, face, hair. */
export const silhouette = (toile: Toile, hasard: Hasard, x: number, y: number, largeur: number, gris = false): void => {
  const hauteur = largeur * 1.28
  const peau = gris ? '#b5b5b5' : hasard.pick(['#e8c4a2', '#d8a882', '#b98056', '#8a5a3a', '#f0d3bd', '#6b4530'])
  const cheveux = gris ? '#4a4a4a' : hasard.pick(['#2a2018', '#4b3220', '#7a5531', '#15130f', '#b08a4e', '#5b5550'])
  const habit = gris ? '#6d6d6d' : hasard.pick(['#34495e', '#6b2d3c', '#2f5d50', '#22262e', '#7c6a4d', '#4a4e8c'])
  toile.save()
  toile.beginPath()
  toile.rect(x, y, largeur, hauteur)
  toile.clip()
  aplat(toile, x, y, largeur, hauteur, gris ? '#dedede' : hasard.pick(['#dfe6ea', '#e9e6df', '#d7dfe9']))
  dans(toile, { x: x + largeur / 2, y: y + hauteur / 2, echelle: largeur / 100 }, () => {
    const ellipse = (cx: number, cy: number, rx: number, ry: number, couleur: string): void => {
      toile.fillStyle = couleur
      toile.beginPath()
      toile.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2)
      toile.fill()
    }
    const longs = hasard.chance(0.5)
    if (longs) ellipse(0, 6, 33, 44, cheveux)
    ellipse(0, 72, 48, 34, habit)
    aplat(toile, -10, 22, 20, 26, peau)
    ellipse(0, -6, 24, 31, peau)
    ellipse(0, -27, 26, 18, cheveux)
    ellipse(0, -8, 20, 20, peau)
    ellipse(-9, -6, 2.6, 1.8, '#2c2622')
    ellipse(9, -6, 2.6, 1.8, '#2c2622')
    toile.strokeStyle = 'rgba(60,30,20,0.55)'
    toile.lineWidth = 1.4
    toile.beginPath()
    toile.moveTo(-7, 12)
    toile.quadraticCurveTo(0, 15, 7, 12)
    toile.moveTo(0, -3)
    toile.lineTo(-2, 4)
    toile.lineTo(1, 5)
    toile.moveTo(-13, -12)
    toile.lineTo(-5, -13)
    toile.moveTo(5, -13)
    toile.lineTo(13, -12)
    toile.stroke()
  })
  toile.restore()
}
