import type { Secrets } from './bureau-ouvert.ts'

const SERVICE = 'fr.pli.bureau'

/** Nothing durable: what is typed serves until the process stops, and the screen says so (P38). */
function createMemorySecrets(): Secrets {
  const known = new Map<string, string>()
  return { durable: false, get: async (name) => known.get(name), set: async (name, value) => void known.set(name, value) }
}

/**
 * The system's keychain through keyring, tried once with a value of our own; memory when there is none (a Linux without a secret service, a
 * container). Secrets never touch the data folder. `dataDir` tells two offices of one machine apart.
 */
export async function createKeyring(dataDir: string): Promise<Secrets> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring')
    const entry = (name: string) => new AsyncEntry(SERVICE, `${name} ${dataDir}`)
    const probe = entry('essai')
    await probe.setPassword('essai')
    if ((await probe.getPassword()) !== 'essai') return createMemorySecrets()
    return { durable: true, get: async (name) => (await entry(name).getPassword()) ?? undefined, set: async (name, value) => entry(name).setPassword(value) }
  } catch {
    return createMemorySecrets()
  }
}
