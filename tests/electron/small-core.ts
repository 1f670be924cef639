/** A core of a few lines, put in the place of src-main/compose.ts: it says what reached it. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

interface Gifts {
  root: string
  dataDir: string
  demo: boolean
  porte: string
  fork: (options: { lectureSeule: boolean }) => { postMessage(message: unknown): void; onMessage(listen: (message: unknown) => void): void; onExit(listen: (end: object) => void): void; kill(): void }
  secrets: { durable: boolean; get(name: string): Promise<string | undefined>; set(name: string, value: string): Promise<void> }
}

export async function openCore({ root, dataDir, demo, porte, fork, secrets }: Gifts) {
  mkdirSync(dataDir, { recursive: true })
  const log = (line: string) => appendFileSync(join(dataDir, 'core.log'), `${line}\n`)
  log(JSON.stringify({ root, dataDir, demo, porte, durable: secrets.durable }))
  await secrets.set('smtp', 'mot-de-passe')
  log(`secret ${await secrets.get('smtp')}`)
  const child = fork({ lectureSeule: true })
  const answered = new Promise<void>((resolve) => {
    child.onMessage((message) => {
      log(`child ${JSON.stringify(message)}`)
      resolve()
    })
  })
  const ended = new Promise<void>((resolve) => child.onExit(() => resolve()))
  child.onExit((end) => log(`child ended ${JSON.stringify(end)}`))
  const line = child.postMessage.bind(child)
  line({ type: 'faire' })
  return {
    adresse: () => '/#ouverture=jeton',
    async fetch(request: Request) {
      if (request.url.endsWith('/panne')) throw new Error('a fault with a path: /home/ana/secret')
      return Response.json({ method: request.method, url: request.url, body: await request.text() })
    },
    async close() {
      await answered
      child.kill()
      await ended
      log('closed')
    },
  }
}
