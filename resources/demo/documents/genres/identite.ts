import { dateCourte, majuscules } from '../moyens/mots.ts'
import { ondes, rosace } from '../moyens/guilloche.ts'
import { signature, silhouette } from '../moyens/marques.ts'
import { cadre, dans, ecrire, rond, type Toile } from '../moyens/plume.ts'
import type { Personne } from '../../personnes.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

/** An invented card in the format of identity cards, enlarged as copiers do. */
const CARTE = { x: 320, l: 1014, h: 640 } as const
const HAUTS = [320, 1220] as const

const carte = (toile: Toile, y: number, verso: boolean): void => {
  const { x, l, h } = CARTE
  toile.save()
  toile.shadowColor = 'rgba(0,0,0,0.35)'
  toile.shadowBlur = 22
  toile.shadowOffsetY = 6
  rond(toile, x, y, l, h, 34, '#eef2f4')
  toile.restore()
  toile.save()
  toile.beginPath()
  toile.roundRect(x, y, l, h, 34)
  toile.clip()
  const degrade = toile.createLinearGradient(x, y, x + l, y + h)
  for (const [part, teinte] of [[0, '#d3e4ee'], [0.45, '#f3ead9'], [0.75, '#f0dada'], [1, '#d9d6ea']] as const) degrade.addColorStop(part, teinte)
  toile.fillStyle = degrade
  toile.fillRect(x, y, l, h)
  ondes(toile, x, y, l, h, 'rgba(70,110,150,0.20)', 34, 26)
  rosace(toile, x + l * 0.7, y + h * 0.5, 210, 'rgba(180,80,90,0.18)', 14, 14)
  toile.restore()
  cadre(toile, x, y, l, 1, 'rgba(0,0,0,0)')
  ecrire(toile, verso ? 'DOCUMENT IMAGINAIRE' : 'CARTE D’IDENTITÉ', x + 40, y + 62, { taille: 34, police: 'gras', couleur: '#22406b', espacement: 3 })
  ecrire(toile, verso ? 'NOT A DOCUMENT' : 'IDENTITY CARD', x + l - 40, y + 62, { taille: 24, couleur: '#5d7394', aligne: 'right', espacement: 2 })
}

const specimen = (toile: Toile, y: number): void =>
  dans(toile, { x: CARTE.x + CARTE.l / 2, y: y + CARTE.h / 2, angle: -22, opacite: 0.2 }, () => ecrire(toile, 'SPÉCIMEN', 0, 60, { taille: 190, police: 'gras', couleur: '#b0142c', aligne: 'center', espacement: 8 }))

const fond = (toile: Toile): void => {
  for (const [rang, y] of HAUTS.entries()) carte(toile, y, rang === 1)
}

const champ = (toile: Toile, titre: string, valeur: string, x: number, y: number, max: number): void => {
  ecrire(toile, titre, x, y, { taille: 18, couleur: '#4a6288' })
  ecrire(toile, valeur, x, y + 38, { taille: 34, police: 'demi', couleur: '#1d1f24', max })
}

const bande = (texte: string): string => texte.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().replaceAll(/[^A-Z0-9]+/g, '<')

/** Laid out as a machine-readable zone, with a country code that no country has. */
const zoneLue = (personne: Personne, numero: string, fin: string): string[] => [
  `IDZZZ${numero}`, `${personne.dateNaissance.slice(2).replaceAll('-', '')}4${personne.civilite === 'M.' ? 'M' : 'F'}${fin.slice(2).replaceAll('-', '')}7ZZZ`, `${bande(personne.nomDeNaissance)}<<${bande(personne.prenom)}`,
].map((ligne) => ligne.padEnd(30, '<').slice(0, 30))

const recto = (toile: Toile, { personne, hasard }: Contenu, fin: string): void => {
  const y = HAUTS[0]
  const x = CARTE.x + 330
  silhouette(toile, hasard.fork('visage'), CARTE.x + 42, y + 112, 262)
  champ(toile, 'NOM / Surname', majuscules(personne.nomDeNaissance), x, y + 122, 640)
  champ(toile, 'Prénoms / Given names', [personne.prenom, personne.autrePrenom].filter(Boolean).join(', '), x, y + 216, 640)
  champ(toile, 'Sexe', personne.civilite === 'M.' ? 'M' : 'F', x, y + 310, 80)
  champ(toile, 'Nationalité', personne.nationalite, x + 110, y + 310, 260)
  champ(toile, 'Naissance', dateCourte(personne.dateNaissance), x + 400, y + 310, 240)
  champ(toile, 'Lieu de naissance', majuscules(personne.villeNaissance), x, y + 404, 400)
  champ(toile, 'Expire le', dateCourte(fin), x + 420, y + 404, 220)
  if (personne.nomUsage !== undefined) champ(toile, 'Nom d’usage', majuscules(personne.nomUsage), x, y + 498, 400)
  signature(toile, hasard.fork('main'), CARTE.x + 690, y + 575, '#26262b', 0.9)
}

const encre = (toile: Toile, contenu: Contenu): void => {
  const { personne, hasard } = contenu
  const tirage = hasard.fork('carte')
  const numero = `X${tirage.digits(2)}ZZ${tirage.digits(4)}`
  const perimee = tirage.chance(0.08)
  const fin = `${perimee ? tirage.int(2020, 2025) : tirage.int(2028, 2035)}-${String(tirage.int(1, 12)).padStart(2, '0')}-${String(tirage.int(1, 28)).padStart(2, '0')}`
  recto(toile, contenu, fin)
  const [x, y] = [CARTE.x + 44, HAUTS[1]]
  champ(toile, 'Adresse / Address', `${personne.adresse.ligne1}, ${personne.adresse.codePostal ?? ''} ${personne.adresse.commune}`, x, y + 124, 900)
  champ(toile, 'Taille / Height', `1,${tirage.int(52, 96)} m`, x, y + 224, 300)
  champ(toile, 'Délivrée par', 'Préfecture imaginaire', x + 330, y + 224, 560)
  champ(toile, 'N° du document', numero, x, y + 318, 400)
  for (const [rang, ligne] of zoneLue(personne, numero, fin).entries()) ecrire(toile, ligne, x, y + 470 + rang * 58, { taille: 48, police: 'chasseGras', couleur: '#1d1f24', max: 926 })
  for (const haut of HAUTS) specimen(toile, haut)
}

export const identite: ModeleDocument = { pages: 1, papierSeulement: true, fond, encre }
