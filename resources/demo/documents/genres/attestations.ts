import { accord, dateCourte, dateLongue, etatCivil, ineComplet } from '../moyens/mots.ts'
import { logo, signature, tampon } from '../moyens/marques.ts'
import { FILIERES } from '../../personnes/filieres.ts'
import { aplat, cadre, ecrire, paragraphe, rond, trait, type Toile } from '../moyens/plume.ts'
import type { Contenu, ModeleDocument } from '../modele.ts'

const bandeau = (toile: Toile, { personne, hasard }: Contenu, service: string): void => {
  const { etablissement, ville } = personne.dernierDiplome
  logo(toile, hasard, etablissement, 230, 230, 1.2)
  ecrire(toile, etablissement, 350, 215, { taille: 36, police: 'gras', max: 1100 })
  ecrire(toile, `${service} – ${ville}`, 350, 262, { taille: 25, couleur: '#555a61', max: 1100 })
}

const intertitre = (toile: Toile, texte: string, y: number): void => ecrire(toile, texte, 827, y, { taille: 50, police: 'gras', aligne: 'center', espacement: 2, max: 1350 })

const naissance = (contenu: Contenu): string => `${accord(contenu.personne, 'né')} le ${dateLongue(contenu.personne.dateNaissance)} à ${contenu.personne.villeNaissance} (${contenu.personne.paysNaissance})`

const conclure = (toile: Toile, { personne, hasard, avant }: Contenu, y: number, qualite: string, service: string): void => {
  ecrire(toile, `Fait à ${personne.dernierDiplome.ville}, le ${dateLongue(avant(hasard.fork('jour').int(20, 140)))}`, 900, y, { taille: 28 })
  ecrire(toile, qualite, 900, y + 48, { taille: 28, max: 620 })
  signature(toile, hasard.fork('chef'), 960, y + 180)
  tampon(toile, hasard.fork('tampon'), personne.dernierDiplome.etablissement, service, 620, y + 140)
}

const filet = (toile: Toile, variante: number): void => {
  const couleur = ['#8aa0b8', '#a8a29a', '#93ad9f'][variante % 3] ?? '#a8a29a'
  trait(toile, 150, 340, 1504, 340, couleur, 3)
  trait(toile, 150, 2180, 1504, 2180, couleur, 1.5)
  ecrire(toile, 'Établissement public à caractère scientifique, culturel et professionnel – document de démonstration', 827, 2222, { taille: 19, aligne: 'center', couleur: '#767b82' })
}

export const certificat: ModeleDocument = {
  pages: 1,
  fond: (toile, variante) => {
    filet(toile, variante)
    cadre(toile, 150, 820, 1354, 620, '#b9bdc3', 1.5)
  },
  encre: (toile, contenu, page) => {
    const { personne, hasard, rentree } = contenu
    bandeau(toile, contenu, 'Service de la scolarité')
    intertitre(toile, 'CERTIFICAT DE SCOLARITÉ', 520)
    ecrire(toile, `Année universitaire ${rentree - 1 - page}-${rentree - page}`, 827, 590, { taille: 32, aligne: 'center' })
    paragraphe(toile, 'La directrice de la scolarité soussignée certifie que', 190, 740, 1270, { taille: 30 })
    ecrire(toile, etatCivil(personne), 190, 900, { taille: 36, police: 'gras', max: 1270 })
    for (const [rang, [titre, valeur]] of [['', naissance(contenu)], ['N° étudiant', hasard.fork('etudiant').digits(8)], ['INE', ineComplet(personne)], ['Régime', 'Formation initiale'], ['Inscription', `${FILIERES[personne.filiere].licence}, première inscription dans le diplôme`], ['Statut', 'Inscription principale']].entries()) {
      ecrire(toile, titre ?? '', 190, 970 + rang * 76, { taille: 27, couleur: '#666b72' })
      ecrire(toile, valeur ?? '', rang === 0 ? 190 : 460, 970 + rang * 76, { taille: 30, max: 1000 })
    }
    paragraphe(toile, `est régulièrement ${accord(personne, 'inscrit')} pour l’année universitaire indiquée. Le présent certificat est délivré pour servir et valoir ce que de droit.`, 190, 1530, 1270, { taille: 30, interligne: 48 })
    conclure(toile, contenu, 1730, 'La directrice de la scolarité', 'SCOLARITÉ')
  },
}

export const cvec: ModeleDocument = {
  pages: 1,
  fond: (toile, variante) => {
    aplat(toile, 0, 0, 1654, 150, ['#f1c75b', '#f3a683', '#9cc9b8'][variante % 3] ?? '#f1c75b')
    ecrire(toile, 'VIE ÉTUDIANTE ET DE CAMPUS', 150, 98, { taille: 44, police: 'gras', couleur: '#2b2b2b', espacement: 3 })
    rond(toile, 150, 760, 1354, 560, 26, '#f3f4f2')
    ecrire(toile, 'Attestation éditée par un téléservice de démonstration. Elle ne prouve aucun paiement.', 827, 2222, { taille: 20, aligne: 'center', couleur: '#767b82' })
  },
  encre: (toile, contenu, page) => {
    const { personne, hasard, rentree, avant } = contenu
    const exonere = hasard.fork('exo').chance(0.25)
    intertitre(toile, 'ATTESTATION D’ACQUITTEMENT', 380)
    ecrire(toile, 'Contribution de vie étudiante et de campus (CVEC)', 827, 450, { taille: 34, aligne: 'center' })
    ecrire(toile, `Année universitaire ${rentree - 1 - page}-${rentree - page}`, 827, 510, { taille: 32, aligne: 'center', police: 'demi' })
    const lignes = [['Nom et prénom', etatCivil(personne)], ['Date de naissance', dateCourte(personne.dateNaissance)], ['INE', ineComplet(personne)], ['N° d’attestation', `${personne.dernierDiplome.ville.slice(0, 3).toUpperCase()}${hasard.fork('numero').int(2, 6)} ${hasard.fork('numero').digits(8)}`], ['Motif', exonere ? 'Exonération (boursier)' : 'Paiement en ligne'], ['Montant', exonere ? '0,00 €' : '105,00 €']] as const
    for (const [rang, [titre, valeur]] of lignes.entries()) {
      ecrire(toile, titre, 200, 840 + rang * 84, { taille: 28, couleur: '#5d6268' })
      ecrire(toile, valeur, 560, 840 + rang * 84, { taille: 33, police: rang === 3 ? 'gras' : 'demi', max: 910 })
    }
    paragraphe(toile, `Cette attestation est nominative. Elle est à présenter à l’établissement lors de l’inscription. Éditée le ${dateCourte(avant(hasard.fork('jour').int(30, 160)))} à ${hasard.fork('heure').int(8, 22)} h ${hasard.fork('heure').int(10, 59)}.`, 150, 1430, 1354, { taille: 28, interligne: 46 })
  },
}

const EPREUVES = ['Compréhension de l’oral', 'Compréhension des écrits', 'Production écrite', 'Production orale'] as const
const NIVEAUX = ['B1', 'B2', 'B2', 'B2', 'C1', 'C1', 'C2'] as const
const SEUILS: Readonly<Record<string, number>> = { B1: 42, B2: 58, C1: 74, C2: 88 }

export const langue: ModeleDocument = {
  pages: 1,
  fond: (toile, variante) => {
    const couleur = ['#2b5d8c', '#8c3b2b', '#2b7a5d'][variante % 3] ?? '#2b5d8c'
    aplat(toile, 0, 0, 60, 2339, couleur)
    ecrire(toile, 'CENTRE D’ÉVALUATION EN LANGUES', 150, 190, { taille: 34, police: 'gras', couleur, espacement: 3 })
    ecrire(toile, 'réseau Parolier – évaluation selon le Cadre européen commun de référence', 150, 240, { taille: 25, couleur: '#666b72' })
    for (const rang of EPREUVES.keys()) rond(toile, 800, 1010 + rang * 96, 520, 26, 13, '#e2e5e9')
    cadre(toile, 150, 930, 1354, 440, '#c4c8ce', 1.5)
  },
  encre: (toile, contenu) => {
    const { personne, hasard } = contenu
    const tirage = hasard.fork('test')
    const niveau = tirage.pick(NIVEAUX)
    intertitre(toile, 'ATTESTATION DE RÉSULTATS', 420)
    ecrire(toile, 'Test de connaissance du français – tout public', 827, 484, { taille: 31, aligne: 'center' })
    ecrire(toile, etatCivil(personne), 150, 640, { taille: 36, police: 'gras', max: 1354 })
    ecrire(toile, `${naissance(contenu)} – nationalité ${personne.nationalite.toLowerCase()}`, 150, 700, { taille: 29, max: 1354 })
    ecrire(toile, `Session du ${dateLongue(`${tirage.weighted([[2026, 6], [2025, 3], [2021, 1]] as const)}-${tirage.pick(['02', '04', '06', '11'])}-${tirage.int(10, 28)}`)}     N° de passation ${tirage.digits(10)}`, 150, 760, { taille: 29 })
    ecrire(toile, `Niveau atteint : ${niveau}`, 150, 870, { taille: 44, police: 'gras' })
    for (const [rang, epreuve] of EPREUVES.entries()) {
      const score = Math.min(100, (SEUILS[niveau] ?? 50) + tirage.int(-6, 9))
      ecrire(toile, epreuve, 190, 1034 + rang * 96, { taille: 30 })
      rond(toile, 800, 1010 + rang * 96, 5.2 * score, 26, 13, '#4a6fa5')
      ecrire(toile, `${score} / 100`, 1470, 1034 + rang * 96, { taille: 30, police: 'demi', aligne: 'right' })
    }
    paragraphe(toile, 'Cette attestation est valable deux ans à compter de la date de la session. Toute altération la rend nulle. Les résultats se vérifient auprès du centre de passation.', 150, 1470, 1354, { taille: 27, interligne: 44 })
    ecrire(toile, 'La responsable du centre', 950, 1700, { taille: 28 })
    signature(toile, tirage.fork('chef'), 990, 1820)
    tampon(toile, tirage.fork('tampon'), 'Centre d’évaluation Parolier', 'LANGUES', 640, 1790)
  },
}
