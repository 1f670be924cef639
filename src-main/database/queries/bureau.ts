import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { preparer, type Db } from '../base.ts'
import { campagne, centre, commission, etablissement, fichier, gestionnaire, preference, reglage, signataire } from '../schema.ts'

const office = preparer((db) =>
  db.select({ office: etablissement, logoTailleOctets: fichier.tailleOctets }).from(etablissement).leftJoin(fichier, eq(fichier.sha256, etablissement.logoSha256)).where(eq(etablissement.id, 1)).prepare(),
)

/** The office itself; `undefined` while none was created here. */
export const getEtablissement = (db: Db) => {
  const found = office(db).get()
  return found === undefined ? undefined : { ...found.office, logoTailleOctets: found.logoTailleOctets }
}
export type Etablissement = NonNullable<ReturnType<typeof getEtablissement>>

export const insertEtablissement = (db: Db, created: typeof etablissement.$inferInsert): void => {
  db.insert(etablissement).values({ ...created, id: 1 }).run()
}

export const updateEtablissement = (db: Db, change: Partial<typeof etablissement.$inferInsert>): void => {
  db.update(etablissement).set(change).where(eq(etablissement.id, 1)).run()
}

/** The campagne in service. */
export const getCampagneActive = (db: Db) => db.select().from(campagne).where(eq(campagne.active, true)).orderBy(asc(campagne.id)).limit(1).get()

export const insertCampagne = (db: Db, created: typeof campagne.$inferInsert): number => db.insert(campagne).values(created).returning({ id: campagne.id }).get().id

export const insertCentre = (db: Db, created: typeof centre.$inferInsert): number => db.insert(centre).values(created).returning({ id: centre.id }).get().id

/** The centre under which an office of one centre puts its commissions. */
export const getPremierCentre = (db: Db) => db.select().from(centre).orderBy(asc(centre.id)).limit(1).get()

export const listGestionnaires = (db: Db) => db.select().from(gestionnaire).orderBy(asc(gestionnaire.nom), asc(gestionnaire.id)).all()

const gestionnaireDe = preparer((db) => db.select().from(gestionnaire).where(eq(gestionnaire.id, sql.placeholder('id'))).prepare())
const premierGestionnaire = preparer((db) => db.select().from(gestionnaire).where(eq(gestionnaire.actif, true)).orderBy(asc(gestionnaire.id)).limit(1).prepare())

export const getGestionnaire = (db: Db, id: number) => gestionnaireDe(db).get({ id })

/** Who was at the keyboard last, else the first of the office. */
export const getGestionnaireParDefaut = (db: Db) => premierGestionnaire(db).get()

export const insertGestionnaire = (db: Db, created: typeof gestionnaire.$inferInsert): number => db.insert(gestionnaire).values(created).returning({ id: gestionnaire.id }).get().id

export const updateGestionnaire = (db: Db, id: number, change: Partial<typeof gestionnaire.$inferInsert>): void => {
  db.update(gestionnaire).set(change).where(eq(gestionnaire.id, id)).run()
}

/** How many others may still manage the office: it is never left without one. */
export const countAutresResponsables = (db: Db, id: number): number =>
  db.select({ n: sql<number>`count(*)` }).from(gestionnaire).where(and(ne(gestionnaire.id, id), eq(gestionnaire.actif, true), eq(gestionnaire.profil, 'responsable'))).get()?.n ?? 0

const reglageDe = preparer((db) => db.select().from(reglage).where(eq(reglage.code, sql.placeholder('code'))).prepare())

/** A setting of the office as JSON; `undefined` when it was never set. */
export const getReglage = (db: Db, code: string): unknown => {
  const found = reglageDe(db).get({ code })
  return found === undefined ? undefined : (JSON.parse(found.valeur) as unknown)
}

export const setReglage = (db: Db, code: string, valeur: unknown): void => {
  const json = JSON.stringify(valeur)
  db.insert(reglage).values({ code, valeur: json }).onConflictDoUpdate({ target: reglage.code, set: { valeur: json } }).run()
}

export const getPreferences = (db: Db, gestionnaireId: number): unknown => {
  const found = db.select().from(preference).where(and(eq(preference.gestionnaireId, gestionnaireId), eq(preference.code, 'ecran'))).get()
  return found === undefined ? undefined : (JSON.parse(found.valeur) as unknown)
}

export const setPreferences = (db: Db, gestionnaireId: number, valeur: unknown): void => {
  const json = JSON.stringify(valeur)
  db.insert(preference).values({ gestionnaireId, code: 'ecran', valeur: json }).onConflictDoUpdate({ target: [preference.gestionnaireId, preference.code], set: { valeur: json } }).run()
}

export const listSignataires = (db: Db) =>
  db
    .select({ signataire, commissions: sql<number>`(SELECT count(*) FROM ${commission} WHERE ${commission.signataireId} = ${signataire.id})` })
    .from(signataire)
    .orderBy(asc(signataire.nom), asc(signataire.id))
    .all()
    .map((row) => ({ ...row.signataire, commissions: row.commissions }))

export const getSignataire = (db: Db, id: number) => db.select().from(signataire).where(eq(signataire.id, id)).get()

export const insertSignataire = (db: Db, created: typeof signataire.$inferInsert): number => db.insert(signataire).values(created).returning({ id: signataire.id }).get().id

/** False when the signatory was changed since this version was seen. */
export const updateSignataire = (db: Db, id: number, version: number, change: Partial<typeof signataire.$inferInsert>): boolean =>
  db.update(signataire).set({ ...change, version: version + 1 }).where(and(eq(signataire.id, id), eq(signataire.version, version))).run().changes === 1
