/** The tables as drizzle sees them. The migrations make them; a test compares the two by introspection (decision 6). */
export * from './schema/structure.ts'
export * from './schema/candidature.ts'
export * from './schema/piece.ts'
export * from './schema/sortie.ts'
