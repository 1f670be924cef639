export const fileAttente = { titre: 'File d’attente' }

export type FileAttenteWording = typeof fileAttente
