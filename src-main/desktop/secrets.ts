import type { SafeStorage } from 'electron'
import type { SettingsFile } from './settings.ts'

export interface DesktopSecrets {
  /** Kept under the system's own key; otherwise in memory until Pli closes, and the screen says so. */
  readonly durable: boolean
  /** `undefined` when it was never written, or when the key that protected it has changed. */
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
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
    durable: true,
    async get(name) {
      const kept = all()[name]
      if (kept === undefined || kept.backend !== backend) return undefined
      return decrypt(keys, kept.bytes)
    },
    async set(name, value) {
      const bytes = (await keys.encryptStringAsync(value)).toString('base64')
      file.set('secrets', { ...all(), [name]: { backend, bytes } })
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
    durable: false,
    get: (name) => Promise.resolve(kept.get(name)),
    set: (name, value) => Promise.resolve(void kept.set(name, value)),
  }
}
