import { FILIERES } from '../../personnes/filieres.ts'
import { dateLongue, etatCivil } from '../moyens/mots.ts'
import { bordure, ondes, rosace } from '../moyens/guilloche.ts'
import { etoile, logo, signature } from '../moyens/marques.ts'
import { dans, ecrire, paragraphe, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const LARGEUR = 2339
const HAUTEUR = 1654
const TEINTES = [['#3d5a80', '#a9bdd4', 'rgba(96,128,168,0.20)'], ['#7a5230', '#d6bd9c', 'rgba(170,128,80,0.20)'], ['#3f6b54', '#b0cdbc', 'rgba(88,140,112,0.20)']] as const

const sceau = (toile: Toile, x: number, y: number, couleur: string): void => {
  rosace(toile, x, y, 130, couleur, 24, 10)
  dans(toile, { x, y }, () => {
    toile.fillStyle = couleur
    toile.globalAlpha = 0.16
    toile.beginPath()
    toile.arc(0, 0, 92, 0, Math.PI * 2)
    toile.fill()
    toile.globalAlpha = 0.85
    etoile(toile, 0, 0, 46, couleur)
  })
}

const fond = (toile: Toile, variante: number): void => {
  const [couleur, clair, voile] = TEINTES[variante % TEINTES.length] ?? TEINTES[0]
  ondes(toile, 150, 150, LARGEUR - 300, HAUTEUR - 300, voile, 60, 40)
  rosace(toile, LARGEUR / 2, HAUTEUR / 2 + 40, 470, voile, 16, 22)
  bordure(toile, LARGEUR, HAUTEUR, 80, 78, couleur, clair)
  sceau(toile, LARGEUR - 360, 390, couleur)
  ecrire(toile, 'SPÉCIMEN – DIPLÔME IMAGINAIRE SANS VALEUR – '.repeat(7), 190, HAUTEUR - 176, { taille: 11, couleur, max: LARGEUR - 380 })
}

const grade = (intitule: string): readonly [string, string] => (intitule.startsWith('Master') ? ['MAÎTRISE', 'de maîtrise'] : intitule.startsWith('Licence 2') ? ['D.E.U.G.', 'd’études universitaires générales'] : ['LICENCE', 'de licence'])

const encre = (toile: Toile, { personne, hasard }: Contenu, page: number): void => {
  const { intitule, etablissement, ville, annee, mention } = personne.dernierDiplome
  const [titre, complement] = grade(intitule)
  const milieu = LARGEUR / 2
  const obtention = Math.min(annee, 2026)
  logo(toile, hasard, etablissement, 330, 340, 1.4)
  ecrire(toile, etablissement.toLocaleUpperCase('fr'), milieu, 310, { taille: 50, police: 'serifGras', aligne: 'center', espacement: 5, max: 1250 })
  ecrire(toile, page === 0 ? `DIPLÔME DE ${titre}` : 'ANNEXE AU DIPLÔME', milieu, 460, { taille: 88, police: 'serifGras', aligne: 'center', espacement: 6 })
  ecrire(toile, `domaine Sciences et humanités – mention ${FILIERES[personne.filiere].licence}`, milieu, 540, { taille: 42, police: 'serifItalique', aligne: 'center', max: 1700 })
  paragraphe(toile, `Vu ${personne.dernierDiplome.pays === 'France' ? 'le code de l’éducation' : 'les règlements de l’établissement'} ; vu le procès-verbal du jury attestant que l’intéressé${personne.civilite === 'M.' ? '' : 'e'} a satisfait aux épreuves et aux contrôles prévus par la réglementation ; le diplôme ${complement} est délivré, au titre de l’année universitaire ${obtention - 1}-${obtention}, à`, 290, 650, LARGEUR - 580, { taille: 36, police: 'serif', interligne: 54, aligne: 'center' })
  ecrire(toile, etatCivil(personne), milieu, 880, { taille: 62, police: 'serifGras', aligne: 'center', max: LARGEUR - 480 })
  ecrire(toile, `né${personne.civilite === 'M.' ? '' : 'e'} le ${dateLongue(personne.dateNaissance)} à ${personne.villeNaissance} (${personne.paysNaissance})`, milieu, 950, { taille: 38, police: 'serif', aligne: 'center', max: 1800 })
  ecrire(toile, `avec la mention ${(mention ?? 'Passable').toLocaleUpperCase('fr')}, et en confère le grade avec les droits qui y sont attachés.`, milieu, 1040, { taille: 38, police: 'serif', aligne: 'center' })
  ecrire(toile, `Fait à ${ville}, le ${dateLongue(`${obtention}-10-${String(hasard.fork('jour').int(4, 28)).padStart(2, '0')}`)}`, 300, 1180, { taille: 34, police: 'serif' })
  for (const [rang, [x, qualite]] of ([[300, 'Le ou la titulaire'], [900, 'La présidente du jury'], [1420, 'Le président de l’université']] as const).entries()) {
    ecrire(toile, qualite, x, 1250, { taille: 31, police: 'serif' })
    signature(toile, hasard.fork(`signature${rang}`), x + 40, 1345, rang === 0 ? '#26262b' : '#1c2b6b', 1.2)
  }
  ecrire(toile, `N° ${ville.slice(0, 3).toUpperCase()} ${obtention} / ${hasard.fork('numero').digits(7)}`, 1990, 1450, { taille: 26, police: 'chasse', aligne: 'right' })
}

export const diplome: ModeleDocument = { pages: 1, paysage: true, papierSeulement: true, fond, encre }
