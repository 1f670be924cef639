import { dateCourte } from './moyens/mots.ts'
import type { Hasard } from '../hasard.ts'
import type { Contenu } from './modele.ts'
import type { GenreDocument } from '../structure/pieces.ts'

const MOTS: Readonly<Record<GenreDocument, readonly string[]>> = {
  releve: ['releve de notes', 'Relevé_L3', 'notes', 'releve-notes-S5-S6'], diplome: ['diplome', 'Diplôme licence', 'attestation_reussite'], identite: ['CNI', 'carte identite recto verso', 'passeport', 'Pièce d’identité'],
  cv: ['CV', 'CV à jour', 'cv final', 'Curriculum Vitae'], lettre: ['lettre de motivation', 'LM', 'Lettre motivation M1', 'lettre_def'], certificat: ['certificat de scolarite', 'CertificatScolarite', 'scolarité VF'],
  langue: ['attestation langue', 'TCF', 'resultats_test'], recommandation: ['recommandation', 'lettre de reco', 'Reco prof'], cvec: ['attestation_cvec', 'CVEC', 'ma cvec'], formulaire: ['fiche pedagogique', 'formulaire rempli', 'Fiche'],
}

const SUFFIXES = ['', '', '', ' (1)', ' (2)', '_v2', ' VF', ' signé', ' - Copie', '_compressed'] as const

/** What scanners and telephones write when nobody names the file. */
const automatique = (hasard: Hasard, jour: string): string => {
  const colle = jour.replaceAll('-', '')
  return hasard.weighted([[`Scan${hasard.digits(4)}`, 3], [`IMG_${colle}_${hasard.digits(6)}`, 3], [`Numérisation_${colle}`, 2], [`CamScanner ${dateCourte(jour).replaceAll('/', '-')} ${hasard.int(8, 22)}.${hasard.int(10, 59)}`, 2], [`document(${hasard.int(1, 14)})`, 1], [`WhatsApp Image ${jour} at ${hasard.int(10, 22)}.${hasard.int(10, 59)}.${hasard.int(10, 59)}`, 1]] as const)
}

/** The name under which the applicant sent the file: under 100 characters, with its extension, and no separator of folders. */
export const nomDeFichier = (hasard: Hasard, genre: GenreDocument, { personne, avant }: Contenu, extension: string): string => {
  const tirage = hasard.fork('nom')
  const mot = tirage.pick(MOTS[genre])
  const base = tirage.weighted([[`${mot} ${personne.nomDeNaissance}`, 4], [`${personne.nomDeNaissance.toUpperCase()}_${personne.prenom}_${mot}`, 3], [mot, 3], [automatique(tirage, avant(tirage.int(0, 9))), 3]] as const)
  const finale = tirage.chance(0.08) ? extension.toUpperCase() : extension
  return `${`${base}${tirage.pick(SUFFIXES)}`.replaceAll(/[/\\]/g, '-').slice(0, 90)}.${finale}`
}
