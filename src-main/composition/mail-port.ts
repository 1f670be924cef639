import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { getEtablissement, getReglage } from '#main/database/queries/bureau.ts'
import { createVidange } from '#main/mail/drain-outbox.ts'
import { essayerEnvoi } from '#main/mail/essayer.ts'
import { htmlCourriel, texteCourriel } from '#main/mail/html.ts'
import { createLigneSmtp, type Ligne } from '#main/mail/ligne.ts'
import { enteteDe } from '#main/mail/preparer-message.ts'
import type { MailPort } from '#main/usecases/ports.ts'
import { reglageSmtp, type ReglageSmtp } from '#shared/contract/courriels.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Atelier } from './services.ts'

const SECRET = 'smtp'

export interface MailOuvert {
  readonly port: MailPort
  demarrer(): void
  arreter(): void
  close(): Promise<void>
}

/** In a demonstration a message ends as a file, whole or not at all (decision 22). */
function createLigneEml(dossier: string): Ligne {
  return {
    async envoyer({ octets }, id) {
      mkdirSync(dossier, { recursive: true, mode: 0o700 })
      const chemin = join(dossier, `${id}.eml`)
      const fichier = await open(`${chemin}.tmp`, 'w', 0o600)
      await fichier.writeFile(octets)
      await fichier.sync()
      await fichier.close()
      await rename(`${chemin}.tmp`, chemin)
      return { statut: 'ecrit', panne: 'aucune', etape: null, code: null, texte: '' }
    },
    fermer: () => {},
  }
}

/** The password of the SMTP account: in the keychain, and in memory once read; never in the base. */
function createMotDePasse({ secrets, consigner }: Pick<Atelier, 'secrets' | 'consigner'>) {
  let connu: string | undefined
  return {
    connu: () => connu,
    lire: async (): Promise<void> => {
      connu ??= await secrets.get(SECRET).catch((error: unknown) => void consigner(error))
    },
    garder: async (motDePasse: string): Promise<void> => {
      connu = motDePasse
      await secrets.set(SECRET, motDePasse)
    },
  }
}

/** The SMTP line of the settings in force: opened when first asked for, replaced when they change. */
function createLigneReglee(lireReglage: () => ReglageSmtp | undefined, motDePasse: () => string | undefined, surChangement: () => void) {
  let ouverte: { readonly cle: string; readonly ligne: Ligne } | undefined
  return (): Ligne | undefined => {
    const reglage = lireReglage()
    const secret = motDePasse()
    if (reglage === undefined || (reglage.utilisateur !== '' && secret === undefined)) return undefined
    const cle = JSON.stringify([reglage, secret])
    if (ouverte?.cle !== cle) {
      ouverte?.ligne.fermer()
      if (ouverte !== undefined) surChangement()
      ouverte = { cle, ligne: createLigneSmtp(reglage, secret) }
    }
    return ouverte.ligne
  }
}

/** The logo as the preview shows it: the same picture that leaves as `cid:`. Read again when it changes. */
function createLogoEnLigne({ db, fichiers }: Pick<Atelier, 'db' | 'fichiers'>): () => string | undefined {
  let lu: { readonly sha256: string; readonly adresse: string } | undefined
  return () => {
    const office = getEtablissement(db)
    if (office?.logoSha256 == null) return undefined
    if (lu?.sha256 === office.logoSha256) return lu.adresse
    try {
      lu = { sha256: office.logoSha256, adresse: `data:${office.logoType ?? 'image/png'};base64,${readFileSync(fichiers.chemin(office.logoSha256)).toString('base64')}` }
      return lu.adresse
    } catch {
      return undefined
    }
  }
}

/** The outbox as use cases know it, and its drain. */
export function createMailPort(atelier: Atelier): MailOuvert {
  const { db, monde, transaction, fichiers, secrets, demonstration, consigner, dossier } = atelier
  const motDePasse = createMotDePasse(atelier)
  const lireReglage = (): ReglageSmtp | undefined => reglageSmtp.safeParse(getReglage(db, SECRET)).data
  const eml = createLigneEml(join(dossier, 'courriels'))
  const smtp = createLigneReglee(lireReglage, motDePasse.connu, () => vidange.lever())
  const logo = createLogoEnLigne(atelier)
  const vidange = createVidange({
    db, ...transaction, consigner, maintenant: monde.horloge, identifiant: monde.identifiant, lireFichier: (sha256) => fichiers.lire(sha256),
    sansEnvoi: demonstration, ligne: () => (demonstration() ? eml : smtp()),
  })

  const essayer: MailPort['essayer'] = async (destinataire) => {
    if (demonstration()) throw new DomainError('DEMONSTRATION', {})
    const reglage = lireReglage()
    if (reglage === undefined) throw new DomainError('SMTP_ABSENT', {})
    await motDePasse.lire()
    if (reglage.utilisateur !== '' && motDePasse.connu() === undefined) throw new DomainError('SMTP_ECHEC', { etape: 'mot_de_passe', detail: '' })
    const ligne = createLigneSmtp(reglage, motDePasse.connu())
    const dit = await essayerEnvoi({ db, ligne, maintenant: monde.horloge(), identifiant: monde.identifiant() }, destinataire).finally(() => ligne.fermer())
    vidange.lever()
    vidange.reveiller()
    return dit
  }

  return {
    port: {
      reveiller: vidange.reveiller,
      essayer,
      composer: (texte) => ({ html: htmlCourriel(texte, enteteDe(db), logo()), texte: texteCourriel(texte, enteteDe(db)) }),
      secretDurable: secrets.durable,
      motDePasseConnu: () => motDePasse.connu() !== undefined,
      garderMotDePasse: motDePasse.garder,
      get pauseJusqua() {
        return vidange.pauseJusqua()
      },
    },
    demarrer: () => void motDePasse.lire().then(vidange.demarrer),
    arreter: vidange.arreter,
    close: vidange.close,
  }
}
