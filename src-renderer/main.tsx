import './shell/premiers-gestes.ts'
import { createRoot } from 'react-dom/client'
import { api } from './api/client.ts'
import { createQueryClient } from './api/query-client.ts'
import { App } from './shell/app.tsx'
import { createAppRouter } from './shell/routes/routes.tsx'

const client = createQueryClient()
const router = createAppRouter()
// The screen's code comes while the session is read; the skeleton of index.html stays until both are there.
const screen = router.load()
await client.prefetchQuery(api.bureau.session.queryOptions())
await screen.catch(() => undefined)
createRoot(document.querySelector('#root') ?? document.body).render(<App client={client} router={router} />)
