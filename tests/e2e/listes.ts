import type { Page } from '@playwright/test'
import { fr } from '#shared/wording/fr.ts'
import { grille } from './appui.ts'
import { attendreCalme } from './photographe.ts'
import { expect } from './serveur.ts'

/** Every screen that holds a list, and where it is. */
export const LISTES = [
  { nom: 'file-attente', chemin: '/?vue=toutes', grille: fr.fileAttente.grille, rpc: 'candidatures/premieres', erreur: fr.fileAttente.erreur },
  { nom: 'courrier-arrive', chemin: '/courrier', grille: fr.courrierArrive.jour.titre, rpc: 'plis/list', erreur: fr.courrierArrive.jour.erreur },
  { nom: 'lettres', chemin: '/lettres', grille: fr.lettres.grille, rpc: 'lettres/list', erreur: fr.lettres.erreur },
  { nom: 'courriels', chemin: '/courriels', grille: fr.courriels.grille, rpc: 'courriels/list', erreur: fr.courriels.erreur },
  { nom: 'journal', chemin: '/journal', grille: fr.journalEcran.titre, rpc: 'journal/list', erreur: fr.journalEcran.erreur },
] as const

/** The list knows how long it is, and every line in sight is drawn. */
export const listePrete = async (page: Page, nom: string): Promise<void> => {
  await expect(grille(page, nom)).toHaveAttribute('aria-rowcount', /^\d+$/)
  await attendreCalme(page)
}
