import type { SafeStorage } from 'electron'
import type { SettingsFile } from './settings.ts'

/** Where secrets are kept: under the system's own key, or in memory until Pli closes (and the screen says so). */
export type SecretPlace = 'systeme' | 'memoire'

export interface DesktopSecrets {
  readonly lieu: SecretPlace
  /** `undefined` when it was never written, or when the key that protected it has changed. */
  lire(nom: string): Promise<string | undefined>
  ecrire(nom: string, valeur: string): Promise<void>
  effacer(nom: string): Promise<void>
}

type Keys = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>

/** Call it once the application is ready: under Linux the keychain's name is not known before. */
export async function openSecrets(keys: Keys, file: SettingsFile, platform: NodeJS.Platform): Promise<DesktopSecrets> {
  const backend = platform === 'linux' ? keys.getSelectedStorageBackend() : platform
  // `basic_text` protects with a password that is written in Chromium's source: better nothing on the disk.
  const safe = backend !== 'basic_text' && backend !== 'unknown' && (await keys.isAsyncEncryptionAvailable())
  return safe ? systemSecrets(keys, file, backend) : memorySecrets()
}

function systemSecrets(keys: Keys, file: SettingsFile, backend: string): DesktopSecrets {
  const all = () => file.get('secrets') ?? {}
  return {
    lieu: 'systeme',
    async lire(nom) {
      const kept = all()[nom]
      if (kept === undefined || kept.backend !== backend) return undefined
      return decrypt(keys, kept.bytes)
    },
    async ecrire(nom, valeur) {
      const bytes = (await keys.encryptStringAsync(valeur)).toString('base64')
      file.set('secrets', { ...all(), [nom]: { backend, bytes } })
    },
    async effacer(nom) {
      const { [nom]: _erased, ...others } = all()
      file.set('secrets', others)
    },
  }
}

/** A profile restored on another machine cannot be read there: the office types its secret again. */
async function decrypt(keys: Keys, bytes: string): Promise<string | undefined> {
  try {
    return (await keys.decryptStringAsync(Buffer.from(bytes, 'base64'))).result
  } catch {
    return undefined
  }
}

function memorySecrets(): DesktopSecrets {
  const kept = new Map<string, string>()
  return {
    lieu: 'memoire',
    lire: (nom) => Promise.resolve(kept.get(nom)),
    ecrire: (nom, valeur) => Promise.resolve(void kept.set(nom, valeur)),
    effacer: (nom) => Promise.resolve(void kept.delete(nom)),
  }
}
