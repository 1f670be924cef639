import type { FileAttenteWording } from '../fr/file-attente.ts'

export const fileAttente = { titre: 'Queue' } satisfies FileAttenteWording
