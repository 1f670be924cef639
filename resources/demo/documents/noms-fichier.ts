import type { Hasard } from '../hasard.ts'
import type { Personne } from '../personnes.ts'
import type { GenreDocument } from '../structure/pieces.ts'

const MOTS: Readonly<Record<GenreDocument, readonly string[]>> = {
  releve: ['releve de notes', 'Relevé_L3', 'notes', 'releve-notes-2026'], diplome: ['diplome', 'Diplôme licence', 'attestation_reussite'], identite: ['CNI', 'carte identite recto verso', 'passeport', 'Pièce d’identité'],
  cv: ['CV', 'CV_2027', 'cv final', 'Curriculum Vitae'], lettre: ['lettre de motivation', 'LM', 'Lettre motivation M1', 'lettre_def'], certificat: ['certificat de scolarite', 'CertificatScolarite', 'scolarité 26-27'],
  langue: ['attestation langue', 'TCF', 'resultats_test'], recommandation: ['recommandation', 'lettre de reco', 'Reco prof'], cvec: ['attestation_cvec', 'CVEC', 'cvec 2026'], formulaire: ['fiche pedagogique', 'formulaire rempli', 'Fiche'],
}

const SUFFIXES = ['', '', '', ' (1)', ' (2)', '_v2', ' VF', ' signé', ' - Copie', '_compressed'] as const

/** What scanners and telephones write when nobody names the file. */
const automatique = (hasard: Hasard): string =>
  hasard.weighted([[`Scan${hasard.digits(4)}`, 3], [`IMG_2027030${hasard.int(1, 9)}_${hasard.digits(6)}`, 3], [`Numérisation_2027030${hasard.int(1, 9)}`, 2], [`CamScanner 0${hasard.int(1, 9)}-03-2027 ${hasard.int(8, 22)}.${hasard.int(10, 59)}`, 2], [`document(${hasard.int(1, 14)})`, 1], [`WhatsApp Image 2027-03-0${hasard.int(1, 9)} at ${hasard.int(10, 22)}.${hasard.int(10, 59)}.${hasard.int(10, 59)}`, 1]] as const)

/** The name under which the applicant sent the file: under 100 characters, with its extension, and no separator of folders. */
export const nomDeFichier = (hasard: Hasard, genre: GenreDocument, personne: Personne, extension: string): string => {
  const tirage = hasard.fork('nom')
  const mot = tirage.pick(MOTS[genre])
  const base = tirage.weighted([[`${mot} ${personne.nomDeNaissance}`, 4], [`${personne.nomDeNaissance.toUpperCase()}_${personne.prenom}_${mot}`, 3], [mot, 3], [automatique(tirage), 3]] as const)
  const finale = tirage.chance(0.08) ? extension.toUpperCase() : extension
  return `${`${base}${tirage.pick(SUFFIXES)}`.replaceAll(/[/\\]/g, '-').slice(0, 90)}.${finale}`
}
