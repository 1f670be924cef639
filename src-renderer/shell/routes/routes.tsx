import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Cadre } from '../cadre/cadre.tsx'
import { Introuvable } from '../etats/introuvable.tsx'
import { Panne } from '../etats/panne.tsx'
import { chargerEcran, existe, type NomEcran } from './ecrans.ts'
import { lireRechercheFile } from './recherche-file.ts'

const racine = createRootRoute({ component: Cadre, notFoundComponent: Introuvable, errorComponent: Panne })

const ecran = (nom: NomEcran) => ({ getParentRoute: () => racine, component: lazyRouteComponent(() => chargerEcran(nom)), staticData: { ecran: nom } })

const position = z.object({ position: z.number().int().nonnegative().optional().catch(undefined) })

const fileAttente = createRoute({ ...ecran('file-attente'), path: '/', validateSearch: lireRechercheFile })
const dossier = createRoute({
  ...ecran('dossier'),
  path: '/dossiers/$id',
  params: { parse: ({ id }) => ({ id: z.coerce.number().int().positive().parse(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  /** `position`: my rank in the queue, from 0, so that a reloaded window still says where it was. */
  validateSearch: (search: Record<string, unknown>) => position.parse(search),
})
const courrier = createRoute({ ...ecran('courrier-arrive'), path: '/courrier' })
const courriels = createRoute({ ...ecran('courriels'), path: '/courriels' })
const lettres = createRoute({ ...ecran('lettres'), path: '/lettres' })
const journal = createRoute({ ...ecran('journal'), path: '/journal' })
const parametres = createRoute({ ...ecran('parametres'), path: '/parametres/$section' })
const accueil = createRoute({ ...ecran('accueil'), path: '/accueil' })

const routes = [fileAttente, dossier, courrier, courriels, lettres, journal, parametres, accueil] as const
const presentes = routes.filter((route) => existe(route.options.staticData?.ecran as NomEcran)) as unknown as typeof routes

export const createAppRouter = () =>
  createRouter({ routeTree: racine.addChildren(presentes), defaultPreload: 'intent', defaultPendingMs: 200, scrollRestoration: false, defaultErrorComponent: Panne, defaultNotFoundComponent: Introuvable })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface StaticDataRouteOption {
    ecran?: NomEcran
  }
}
