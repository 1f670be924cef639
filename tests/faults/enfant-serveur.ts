/** The browser door alone in its process, the built one when it is there. Prints its address. Arguments: data folder, root. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [dataDir = '', root = ''] = process.argv.slice(2)
const construit = join(root, 'out/main/serve.js')
const { serve } = (existsSync(construit) ? await import(pathToFileURL(construit).href) : await import('#main/serve.ts')) as typeof import('#main/serve.ts')
const { adresse } = await serve({ dataDir, demo: false, root })
console.log(adresse)
