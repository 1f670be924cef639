/** An office in which a promise fails and nobody waited for it. Arguments: data folder, root. */
import { request } from 'node:http'
import { serve } from '#main/serve.ts'

const [dataDir = '', root = ''] = process.argv.slice(2)
const served = await serve({ dataDir, demo: false, root })
void Promise.reject(new Error('personne n’attendait'))
await new Promise((resolve) => setTimeout(resolve, 100))
const { host, port } = new URL(served.adresse)
const statut = await new Promise((resolve) => request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (reponse) => resolve(reponse.resume().statusCode)).end())
console.log(`encore là ${String(statut)}`)
await served.close()
