import { isAbsolute, resolve } from 'node:path'

export type Door = 'auto' | 'electron' | 'browser'

export interface LaunchOptions {
  demo: boolean
  help: boolean
  noOpen: boolean
  door: Door
  data: string | undefined
  port: number | undefined
}

/** What was read from the command line, or the sentence that says what could not be. */
export type ParsedOptions = { options: LaunchOptions } | { refusal: string }

type Reader = (value: string, options: LaunchOptions) => string | undefined

const DOORS: readonly string[] = ['auto', 'electron', 'browser']

const FLAGS: Record<string, (options: LaunchOptions) => void> = {
  '--demo': (options) => void (options.demo = true),
  '--no-open': (options) => void (options.noOpen = true),
  '--help': (options) => void (options.help = true),
  '-h': (options) => void (options.help = true),
}

const READERS: Record<string, Reader> = {
  '--data': (value, options) => {
    options.data = isAbsolute(value) ? value : resolve(value)
    return undefined
  },
  '--door': (value, options) => {
    if (!DOORS.includes(value)) return `« --door ${value} » n'existe pas : electron, browser ou auto.`
    options.door = value as Door
    return undefined
  },
  '--port': (value, options) => {
    const port = Number(value)
    if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535) return `« --port ${value} » n'est pas un port : un nombre de 1 à 65535.`
    options.port = port
    return undefined
  },
}

/** Reads the words after `npm start --`. The first word that is not understood refuses the whole line. */
export function parseOptions(argv: readonly string[]): ParsedOptions {
  const options: LaunchOptions = { demo: false, help: false, noOpen: false, door: 'auto', data: undefined, port: undefined }
  const words = argv.flatMap(splitEquals)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const flag = FLAGS[word]
    const reader = READERS[word]
    if (flag !== undefined) {
      flag(options)
    } else if (reader === undefined) {
      return { refusal: `Option inconnue : « ${word} ». Voir « npm start -- --help ».` }
    } else {
      const value = words[++at] ?? ''
      if (value === '' || value.startsWith('--')) return { refusal: `« ${word} » attend une valeur. Voir « npm start -- --help ».` }
      const refusal = reader(value, options)
      if (refusal !== undefined) return { refusal }
    }
  }
  return { options }
}

function splitEquals(word: string): string[] {
  const found = /^(--[a-z-]+)=(.*)$/s.exec(word)
  return found === null ? [word] : [found[1] ?? '', found[2] ?? '']
}
