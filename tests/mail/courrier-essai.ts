import { insertCourriel } from '#main/database/queries/courriels.ts'
import { getCourriel } from '#main/database/queries/courriels.ts'
import { setReglage } from '#main/database/queries/bureau.ts'
import { createVidange, type Vidange } from '#main/mail/drain-outbox.ts'
import { createLigneSmtp, type Ligne } from '#main/mail/ligne.ts'
import type { AComposer } from '#main/mail/message.ts'
import type { Delais } from '#main/mail/transport.ts'
import { composerMessage } from '#main/mail/composer.ts'
import { ouvrirBureauEssai, type BureauEssai, type OptionsEssai } from '../support/bureau-essai.ts'
import { MOT_DE_PASSE, REGLAGE } from './serveurs.ts'

export const COURTS: Delais = { connexion: 2_000, salutation: 300, silence: 400, total: 1_500 }

export const A_COMPOSER: AComposer = {
  objet: 'Votre dossier est incomplet', corps: 'Bonjour,\n\nIl manque une **pièce**.', langue: 'fr', messageId: '<essai-1@haute-rive.pli>', notification: 'K7QF2M-1',
  expediteur: { nom: 'Service des admissions', adresse: 'admissions@haute-rive.example.org', repondreA: '' }, destinataire: { nom: 'Jan ŁUKASIEWICZ', adresse: 'jan@example.org' },
  entete: { nom: 'Université de Haute-Rive', service: 'Service des admissions', adresse: '12, quai des Tanneurs\n86000 Poitiers', ville: 'Poitiers', telephone: '05 49 00 00 00', courriel: 'admissions@haute-rive.example.org', site: '' },
  logo: undefined, piecesJointes: [], date: '2027-03-12T09:00:00.000Z',
}

/** Sends one message over a line of its own and tells what it was told. */
export async function envoyerUn(port: number, change: Partial<AComposer> = {}, reglage: Partial<typeof REGLAGE> = {}) {
  const ligne = createLigneSmtp({ ...REGLAGE, utilisateur: '', securite: 'clair', ...reglage, port }, MOT_DE_PASSE, COURTS)
  try {
    return await ligne.envoyer(await composerMessage({ ...A_COMPOSER, ...change }), 1)
  } finally {
    ligne.fermer(true)
  }
}

export interface Courrier {
  readonly essai: BureauEssai
  readonly vidange: Vidange
  /** Puts a courriel in the outbox, due now unless said; answers its id. */
  deposer(change?: Partial<Parameters<typeof insertCourriel>[1]>): number
  lire(id: number): NonNullable<ReturnType<typeof getCourriel>>
  /** Wakes the drain and waits for it. */
  vider(): Promise<void>
  close(): Promise<void>
}

/** An office whose outbox speaks to this port, with a drain that a test wakes by hand. */
export async function ouvrirCourrier(port: number, options: OptionsEssai & { reglage?: Partial<typeof REGLAGE>; ligne?: Ligne } = {}): Promise<Courrier> {
  const essai = await ouvrirBureauEssai(options)
  const { db } = essai.bureau.base
  const { transaction, fichiers, monde } = essai.bureau.outils
  const reglage = { ...REGLAGE, utilisateur: '', securite: 'clair' as const, ...options.reglage, port }
  transaction.ecrire(() => setReglage(db, 'smtp', reglage))
  const ligne = options.ligne ?? createLigneSmtp(reglage, MOT_DE_PASSE, COURTS)
  const vidange = createVidange({ db, ...transaction, maintenant: monde.horloge, identifiant: monde.identifiant, lireFichier: (sha256) => fichiers.lire(sha256), consigner: (error) => essai.consignees.push(error), ligne: () => ligne, sansEnvoi: () => false })
  let rang = 0
  return {
    essai, vidange,
    deposer(change = {}) {
      rang += 1
      return transaction.ecrire(() => insertCourriel(db, {
        code: 'dossier_incomplet', statut: 'en_attente', messageId: `<${monde.identifiant()}-${rang}@haute-rive.pli>`, destinataire: `candidat${rang}@example.org`, destinataireNom: 'Jan ŁUKASIEWICZ',
        objet: `Votre dossier (${rang})`, corps: 'Bonjour,\n\nIl manque une pièce.', partLe: monde.horloge(), creeLe: monde.horloge(), creePar: essai.ctx.moi.id, ...change,
      }))
    },
    lire: (id) => getCourriel(db, id) as NonNullable<ReturnType<typeof getCourriel>>,
    async vider() {
      vidange.reveiller()
      await new Promise((resolve) => setTimeout(resolve, 20))
      await vidange.auRepos()
    },
    async close() {
      await vidange.close()
      await essai.close()
    },
  }
}
