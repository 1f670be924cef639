import { texteCherche } from '#main/database/queries/recherche.ts'
import { cleDeTri } from '#main/usecases/candidats/enregistrer-candidat.ts'
import { numeroCandidature, numeroDossier } from '#shared/domain/numero.ts'
import { plier } from '#shared/domain/texte.ts'
import { estPartagee, piecesDemandees } from '../office/demande.ts'
import type { Reperes } from '../office/fonder.ts'
import type { PiecePlanifiee } from '../office/plan-pieces.ts'
import type { Personne } from '../personnes.ts'
import { STRUCTURE } from '../structure.ts'
import type { FormationDemo } from '../structure/formations.ts'
import type { Insertions } from './insertions.ts'
import type { LigneDeJeu } from './journal.ts'
import type { CandidatureTiree } from './tirage.ts'

export interface Terrain {
  readonly insertions: Insertions
  readonly reperes: Reperes
  readonly campagneId: number
  /** The ids of each formation's commission, and the date by which its dossiers are due. */
  readonly commissions: ReadonlyMap<string, number>
  readonly limites: ReadonlyMap<string, string>
  readonly motifsAvis: readonly { readonly id: number; readonly texte: string }[]
  readonly hasard: () => number
  readonly noter: (ligne: LigneDeJeu) => void
}

type Statut = 'en_attente' | 'transmise' | 'validee' | 'refusee' | 'non_concernee'
const DOSSIER = { attendue: 'en_attente', a_pointer: 'receptionne', en_cours: 'receptionne', a_declarer: 'receptionne', incomplete: 'incomplet', complete: 'complet' } as const
const MOTIFS = new Map(STRUCTURE.motifsRefusPiece.map(({ code, texte }) => [code, texte]))

const statutDe = ({ presence, verdict }: PiecePlanifiee): Statut => (verdict !== 'aucun' ? verdict : presence === 'absente' ? 'en_attente' : 'transmise')

/** The numbers that recount of the pieces would give. */
function compter(pieces: readonly PiecePlanifiee[]) {
  const statuts = pieces.map(statutDe)
  const nombre = (...parmi: Statut[]) => statuts.filter((statut) => parmi.includes(statut)).length
  return { pieces_demandees: statuts.length, pieces_controlees: nombre('validee', 'refusee', 'non_concernee'), pieces_transmises: nombre('transmise'), pieces_refusees: nombre('refusee') }
}

/** Writes people and candidatures as rows, each once and in its last state; the triggers count. */
export function createEcrivain(terrain: Terrain) {
  const { insertions, reperes, campagneId, noter } = terrain
  const ids = { candidat: 0, candidature: 0, piece: 0, pli: 0, avis: 0, reponse: 0, verdict: 0 }
  const numeros = new Set<string>()

  const nouveauNumero = (): string => {
    for (;;) {
      const numero = numeroDossier(terrain.hasard)
      if (!numeros.has(numero) && numeros.add(numero).size > 0) return numero
    }
  }

  const ecrireCandidat = (p: Personne, creeLe: string) => {
    const numero = nouveauNumero()
    const lignes = {
      nom: p.nomDeNaissance.toLocaleUpperCase('fr'), nomUsage: (p.nomUsage ?? '').toLocaleUpperCase('fr'), prenom: p.prenom, autrePrenom: p.autrePrenom ?? '',
      ine: p.ine === undefined ? null : `${p.ine.ine}${p.ine.cle}`, courriel: p.courriel ?? '', telephone: p.portable ?? p.telephone ?? '', naissanceLe: p.dateNaissance,
    }
    insertions.numero_attribue({ numero, campagne_id: campagneId })
    insertions.candidat({
      id: (ids.candidat += 1), campagne_id: campagneId, numero_dossier: numero, civilite: p.civilite, nom: lignes.nom, nom_usage: lignes.nomUsage, prenom: p.prenom, autre_prenom: lignes.autrePrenom,
      naissance_le: p.dateNaissance, naissance_ville: p.villeNaissance, naissance_pays: p.paysNaissance, nationalite: p.nationalite, ine: lignes.ine, courriel: lignes.courriel, telephone: lignes.telephone,
      adresse: p.adresse.ligne1, code_postal: p.adresse.codePostal ?? '', ville: p.adresse.commune, pays: p.adresse.pays, bac: p.bac.serie, bac_annee: p.bac.annee, bac_mention: p.bac.mention ?? '',
      dernier_diplome: p.dernierDiplome.intitule, dernier_etablissement: p.dernierDiplome.etablissement, cree_le: creeLe,
    })
    return { ...lignes, id: ids.candidat, numeroDossier: numero }
  }

  const ecrirePieces = (formation: FormationDemo, candidatId: number, candidatureId: number, { pieces }: CandidatureTiree, le: string): void => {
    for (const [rang, demandee] of piecesDemandees(formation).entries()) {
      const planifiee = pieces[rang] as PiecePlanifiee
      const statut = statutDe(planifiee)
      if (statut === 'en_attente') continue
      const commentaire = statut === 'refusee' ? (MOTIFS.get(planifiee.motif ?? '') ?? '') : ''
      const decidee = statut !== 'transmise'
      insertions.piece({
        id: (ids.piece += 1), candidat_id: candidatId, candidature_id: estPartagee(formation, demandee) ? null : candidatureId, piece_justificative_id: reperes.pieces.get(demandee.code) ?? 0,
        statut, commentaire, version: decidee ? 2 : 1, modifiee_le: le, modifiee_par: decidee ? 2 : null,
      })
      if (!decidee) continue
      const acte = statut === 'validee' ? 'valider' : statut === 'refusee' ? 'refuser' : 'declarerNonConcernee'
      insertions.piece_verdict({ id: (ids.verdict += 1), piece_id: ids.piece, acte, statut_avant: statut === 'non_concernee' ? 'en_attente' : 'transmise', statut, commentaire, fait_le: le, fait_par: 2 })
      if (statut === 'refusee') noter({ le, par: 2, acte: 'refuser_piece', sujet: 'piece', sujetId: ids.piece, candidatureId, donnees: { piece: demandee.code, de: 'transmise', a: 'refusee' }, texte: commentaire })
    }
  }

  const ecrirePli = (candidatureId: number, recuLe: string, cachetLe: string | null): void => {
    const le = `${recuLe}T08:${String(candidatureId % 60).padStart(2, '0')}:00.000Z`
    const cachet = cachetLe === null ? 'illisible' : 'date'
    insertions.pli({ id: (ids.pli += 1), canal: candidatureId % 6 === 0 ? 'recommande' : 'poste', cachet, cachet_le: cachetLe, recu_le: recuLe, boite: `C-${String(Math.floor(candidatureId / 40) + 1).padStart(2, '0')}`, rang: String((candidatureId % 40) + 1), enregistre_le: le, enregistre_par: 3 })
    insertions.pli_candidature({ pli_id: ids.pli, candidature_id: candidatureId })
    noter({ le, par: 3, acte: 'enregistrer_pli', sujet: 'pli', sujetId: ids.pli, candidatureId, donnees: { cachet: cachetLe, recu: recuLe } })
  }

  const ecrireStatuts = (candidatureId: number, { sort, recuLe, cachetLe, declareLe }: CandidatureTiree): string | null => {
    if (recuLe === null) return null
    const receptionneLe = `${recuLe}T09:${String(candidatureId % 60).padStart(2, '0')}:00.000Z`
    const commun = { candidature_id: candidatureId, fait_par: 2 }
    insertions.dossier_historique({ ...commun, statut_avant: 'en_attente', statut: 'receptionne', date_avant: null, date: recuLe, recu_avant: null, cachet_avant: null, fait_le: receptionneLe })
    noter({ le: receptionneLe, par: 2, acte: 'receptionner_dossier', sujet: 'candidature', sujetId: candidatureId, candidatureId, donnees: { de: 'en_attente', a: 'receptionne', date: recuLe } })
    if (declareLe === null) return receptionneLe
    const le = `${declareLe}T14:${String(candidatureId % 60).padStart(2, '0')}:00.000Z`
    const statut = DOSSIER[sort]
    insertions.dossier_historique({ ...commun, statut_avant: 'receptionne', statut, date_avant: recuLe, date: declareLe, recu_avant: recuLe, cachet_avant: cachetLe, fait_le: le })
    noter({ le, par: 2, acte: sort === 'complete' ? 'declarer_complet' : 'declarer_incomplet', sujet: 'candidature', sujetId: candidatureId, candidatureId, donnees: { de: 'receptionne', a: statut, date: declareLe } })
    return le
  }

  const ecrireAvis = (candidatureId: number, { avis }: CandidatureTiree): string | null => {
    if (avis === null) return null
    const { type, rang, saisiLe, valideLe, reponse } = avis
    const motif = terrain.motifsAvis[avis.motif]
    insertions.avis({ id: (ids.avis += 1), candidature_id: candidatureId, type, statut: valideLe === null ? 'saisi' : 'valide', motif_id: motif?.id ?? null, motif_texte: motif?.texte ?? '', rang, saisi_le: saisiLe, saisi_par: 2, valide_le: valideLe, valide_par: valideLe === null ? null : 1 })
    noter({ le: saisiLe, par: 2, acte: 'saisir_avis', sujet: 'avis', sujetId: ids.avis, candidatureId, donnees: { type, rang } })
    if (valideLe === null) return saisiLe
    noter({ le: valideLe, par: 1, acte: 'valider_avis', sujet: 'avis', sujetId: ids.avis, candidatureId, donnees: { type } })
    if (reponse === 'aucune') return valideLe
    insertions.reponse({ id: (ids.reponse += 1), candidature_id: candidatureId, statut: reponse, date: valideLe.slice(0, 10), canal: 'courriel', saisi_le: valideLe, saisi_par: 2 })
    noter({ le: valideLe, par: 2, acte: reponse === 'confirmee' ? 'confirmer' : 'desister', sujet: 'reponse', sujetId: ids.reponse, candidatureId, donnees: { de: 'aucune', a: reponse } })
    return valideLe
  }

  type Candidat = ReturnType<typeof ecrireCandidat>

  const ecrireLigne = (candidat: Candidat, numero: string, tiree: CandidatureTiree, modifieeLe: string): void => {
    const { saison: { formation }, sort, recuLe, cachetLe, declareLe, avis } = tiree
    const limite = terrain.limites.get(formation.code) ?? ''
    insertions.candidature({
      id: ids.candidature, candidat_id: candidat.id, formation_id: reperes.formations.get(formation.code) ?? 0, campagne_id: campagneId, numero, traitement: formation.typeTraitement,
      dossier: DOSSIER[sort], dossier_le: declareLe ?? recuLe, recu_le: recuLe, cachet_le: cachetLe, complet_le: sort === 'complete' ? declareLe : null, incomplet_le: sort === 'incomplete' ? declareLe : null,
      reponse: avis?.reponse ?? 'aucune', creee_le: tiree.creeeLe, modifiee_le: modifieeLe, version: 1 + tiree.pieces.length, commission_id: terrain.commissions.get(formation.code) ?? 0, mode: formation.mode,
      nom_tri: cleDeTri(candidat.nom, candidat.prenom), formation_tri: plier(formation.libelle), limite_le: limite, avis: avis?.type ?? 'aucun', avis_etat: avis === null ? 'aucun' : avis.valideLe === null ? 'saisi' : 'valide', ...compter(tiree.pieces),
    })
  }

  const ecrireCandidature = (candidat: Candidat, rang: number, tiree: CandidatureTiree): void => {
    const { saison: { formation }, recuLe, cachetLe, creeeLe } = tiree
    const id = (ids.candidature += 1)
    const numero = numeroCandidature(candidat.numeroDossier, rang + 1)
    const avisLe = tiree.avis?.valideLe ?? tiree.avis?.saisiLe ?? null
    const controleLe = tiree.declareLe ?? recuLe ?? creeeLe.slice(0, 10)
    const declare = `${controleLe}T13:${String(id % 60).padStart(2, '0')}:00.000Z`
    ecrireLigne(candidat, numero, tiree, avisLe ?? declare)
    insertions.recherche({ rowid: id, texte: texteCherche(plier, { ...candidat, candidatureId: id, numero }) })
    noter({ le: creeeLe, par: 2, acte: 'creer_candidature', sujet: 'candidature', sujetId: id, candidatureId: id, donnees: { numero, formation: formation.code } })
    if (recuLe !== null && formation.mode === 'courrier') ecrirePli(id, recuLe, cachetLe)
    ecrirePieces(formation, candidat.id, id, tiree, declare)
    ecrireStatuts(id, tiree)
    ecrireAvis(id, tiree)
  }

  return {
    /** Writes a person with all his candidatures; answers how many. */
    ecrire(personne: Personne, candidatures: readonly CandidatureTiree[]): number {
      const creeLe = candidatures.map(({ creeeLe }) => creeeLe).sort()[0] ?? ''
      const candidat = ecrireCandidat(personne, creeLe)
      for (const [rang, tiree] of candidatures.entries()) ecrireCandidature(candidat, rang, tiree)
      return candidatures.length
    },
  }
}
