import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import { getModeleEdite, listResumes, type LigneLettre } from '#main/database/queries/lettres.ts'
import type { LigneManifeste } from '#main/letters/manifeste.ts'
import { createPresse } from '#main/letters/presse.ts'
import { lettreView } from '#main/usecases/lettres/lettre-view.ts'
import type { LettresPort, Modele } from '#main/usecases/ports.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import { nomsSansCollision } from '#shared/domain/lettre.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Atelier } from './services.ts'
import type { Executants, FinTravail, Suivi } from './travaux-longs.ts'

export interface LettresOuvertes {
  readonly port: LettresPort
  readonly executants: Executants
  demarrer(): void
  arreter(): void
  close(): Promise<void>
}

const PDF = 'application/pdf'

/** The office's own text, else the shipped one; in French when the language has neither. */
function trouverModele({ db, modeles }: Atelier, genre: 'courriel' | 'lettre', code: string, langue: 'fr' | 'en'): Modele {
  const livres = modeles[genre === 'courriel' ? 'courriels' : 'lettres']
  for (const choisie of [langue, 'fr'] as const) {
    const edite = getModeleEdite(db, genre, code, choisie)
    if (edite !== undefined) return { code, version: edite.version, sujet: edite.objet, corps: edite.corps }
    const livre = livres.find((modele) => modele.code === code && modele.langue === choisie)
    if (livre !== undefined) return livre
  }
  throw new Error(`no model ${genre} ${code}`)
}

interface Emise extends LigneManifeste {
  readonly id: number
}

const estEmise = (ligne: LigneLettre): ligne is LigneLettre & { sha256: string; tailleOctets: number } => ligne.statut === 'emise' && ligne.sha256 !== null && ligne.tailleOctets !== null

/** The letters of a selection in its order, each with its own file name; those without bytes, or set aside, by their name. */
function trier({ db }: Atelier, ids: readonly number[]): { emises: Emise[]; manquants: string[] } {
  const parId = new Map(listResumes(db, ids).map((ligne) => [ligne.id, ligne]))
  const lignes = ids.flatMap((id) => parId.get(id) ?? [])
  const bonnes = lignes.filter(estEmise)
  const noms = nomsSansCollision(bonnes.map((ligne) => lettreView(ligne).nomFichier))
  return {
    emises: bonnes.map((ligne, rang) => ({
      id: ligne.id, nom: noms[rang] ?? '', numero: ligne.numero, candidat: `${ligne.nom} ${ligne.prenom}`.trim(), formation: ligne.formation, emiseLe: ligne.emiseLe ?? '',
      sha256: ligne.sha256, tailleOctets: ligne.tailleOctets,
    })),
    manquants: lignes.filter((ligne) => !estEmise(ligne)).map((ligne) => lettreView(ligne).nomFichier),
  }
}

async function exigerDossier(dossier: string): Promise<void> {
  const found = await stat(dossier).catch(() => undefined)
  if (found?.isDirectory() !== true) throw new DomainError('INTROUVABLE', { quoi: 'dossier' })
}

/** The letters' port: the press behind it, and the long jobs of printing and exporting. `reveillerCourriels` is called when letters are issued. */
export function createLettresPort(atelier: Atelier, reveillerCourriels: () => void): LettresOuvertes {
  const { db, monde, transaction, travaux, consigner } = atelier
  const fichiers = join(atelier.dossier, 'fichiers')
  const fontsDir = join(atelier.racine, 'resources/fonts')
  const presse = createPresse({
    db, consigner, ecrire: transaction.ecrire, annoncer: transaction.annoncer, maintenant: monde.horloge, identifiant: monde.identifiant, surEmission: reveillerCourriels,
    tirer: (lettres, signal) => travaux.runTravail('produireLettres', { fichiers, fontsDir, lettres }, { signal }),
  })
  const exposer: LettresPort['exposer'] = (octets, nom, type) => {
    const id = monde.identifiant()
    atelier.exports.put(id, { octets, nom, type })
    return id
  }
  const jour = () => dateLocale(monde.horloge(), getEtablissement(db)?.fuseau)
  const suivre = ({ signal, avancer }: Suivi) => ({ signal, onProgression: ({ fait, total }: { fait: number; total: number }) => avancer(fait, total) })

  const imprimer = async ({ ids, rectoVerso }: { ids: readonly number[]; rectoVerso: boolean }, suivi: Suivi): Promise<FinTravail> => {
    await presse.finie()
    const { emises, manquants } = trier(atelier, ids)
    if (emises.length === 0) return { manquants }
    const octets = await travaux.runTravail('assemblerLettres', { fichiers, sha256s: emises.map(({ sha256 }) => sha256), rectoVerso }, suivre(suivi))
    return { manquants, exportId: exposer(octets, `lettres-${jour()}.pdf`, PDF) }
  }

  const exporter = async ({ ids, dossier }: { ids: readonly number[]; dossier?: string }, suivi: Suivi): Promise<FinTravail> => {
    if (dossier !== undefined) await exigerDossier(dossier)
    await presse.finie()
    const { emises: lettres, manquants } = trier(atelier, ids)
    if (dossier !== undefined) {
      const fait = await travaux.runTravail('exporterLettres', { fichiers, lettres, dossier }, suivre(suivi))
      return { dossier, manquants: [...manquants, ...fait.manquants] }
    }
    const fait = await travaux.runTravail('archiverLettres', { fichiers, lettres }, suivre(suivi))
    return { manquants: [...manquants, ...fait.manquants], exportId: exposer(fait.octets, `lettres-${jour()}.zip`, 'application/zip') }
  }

  return {
    port: {
      modele: (genre, code, langue) => trouverModele(atelier, genre, code, langue),
      produire: presse.reveiller,
      apercevoir: (donnees) => travaux.runTravail('apercevoirLettre', { fichiers, fontsDir, donnees }),
      exposer,
    },
    executants: { imprimer_lettres: imprimer, exporter_lettres: exporter },
    demarrer: presse.reveiller,
    arreter: presse.arreter,
    async close() {
      presse.arreter()
      await presse.finie()
    },
  }
}
