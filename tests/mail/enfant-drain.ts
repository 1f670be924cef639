import { ouvrirCourrier } from './courrier-essai.ts'

/** An office that empties its outbox until it is killed, or until nothing waits any more. */
const [dossier = '', port = ''] = process.argv.slice(2)
const courrier = await ouvrirCourrier(Number(port), { dossier })
process.stdout.write('pret\n')
courrier.vidange.demarrer()
const attendre = async (): Promise<void> => {
  const reste = courrier.essai.bureau.base.sqlite.prepare("SELECT count(*) FROM courriel WHERE statut IN ('en_attente', 'en_cours')").pluck().get()
  if (reste === 0) return
  await new Promise((resolve) => setTimeout(resolve, 30))
  await attendre()
}
await attendre()
await courrier.close()
process.stdout.write('fini\n')
