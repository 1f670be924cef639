import { beforeAll, describe, expect, test } from 'vitest'
import { createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import { corpsEnTexte } from '#shared/domain/modele-corps.ts'
import type { Modele } from '#shared/domain/modele-fichier.ts'
import { exigencesManquantes, mentionsAbsentes } from '#shared/domain/modele-mentions.ts'
import { NOMS_VARIABLES } from '#shared/domain/modele-variables.ts'
import { type Valeurs, erreursModele, remplir, variablesCitees, variablesInconnues } from '#shared/domain/modele.ts'
import { FONTS_DIR, VALEURS, leModele, lettreDe, modelesDe } from './exemples.ts'
import { texteDe } from './lecture-pdf.ts'

const COURRIELS = ['avis_defavorable', 'avis_favorable', 'avis_favorable_reserve', 'avis_liste_attente', 'avis_liste_complementaire', 'avis_preselection', 'dossier_complet', 'dossier_incomplet', 'dossier_receptionne', 'reponse_confirmation', 'reponse_desistement']
const LETTRES = ['accuse', 'admission', 'complet', 'incomplet', 'liste_attente', 'liste_complementaire', 'preselection', 'refus', 'reponse_confirmation', 'reponse_desistement']

const MAIGRES: Valeurs = { 'formation.libelle': 'Licence de droit', reference: 'X-1', salutation: 'Madame, Monsieur' }

let modeles: { canal: string; modele: Modele }[]
beforeAll(async () => {
  const [courriels, lettres] = [await modelesDe('courriels'), await modelesDe('lettres')]
  modeles = [...courriels.map((modele) => ({ canal: 'courriel', modele })), ...lettres.map((modele) => ({ canal: 'lettre', modele }))]
})

const entier = ({ sujet, corps }: Modele): string => `${sujet}\n${corps}`
const texte = (modele: Modele, valeurs: Valeurs): string => corpsEnTexte(remplir(modele.corps, valeurs, 'corps'))
const fautifs = (faute: (modele: Modele) => unknown): string[] => modeles.filter(({ modele }) => faute(modele)).map(({ canal, modele }) => `${canal} ${modele.code}.${modele.langue}`)

describe('the texts that are sent', () => {
  test('exist in French and in English, with the same variables', () => {
    for (const [canal, codes] of [['courriel', COURRIELS], ['lettre', LETTRES]] as const) {
      const de = (langue: string): Modele[] => modeles.filter((un) => un.canal === canal && un.modele.langue === langue).map(({ modele }) => modele)
      expect(de('fr').map(({ code }) => code)).toEqual(codes)
      expect(de('en').map((modele) => [modele.code, variablesCitees(entier(modele)).sort(), modele.exige])).toEqual(de('fr').map((modele) => [modele.code, variablesCitees(entier(modele)).sort(), modele.exige]))
    }
  })

  test('cite known variables only and close their blocks', () => {
    expect(fautifs((modele) => variablesInconnues(entier(modele), NOMS_VARIABLES).length > 0)).toEqual([])
    expect(fautifs((modele) => modele.exige.some((nom) => !NOMS_VARIABLES.includes(nom)))).toEqual([])
    expect(fautifs((modele) => erreursModele(entier(modele)).length > 0)).toEqual([])
  })

  test('in French, keep the typography of French', () => {
    const brut = (modele: Modele): string => entier(modele).replace(/\$\{[^}]*\}|\{(?:if|endif)\([^)]*\)\}|https?:/g, 'x')
    expect(fautifs((modele) => modele.langue === 'fr' && /[^\u00A0]:|[^\u202F][;!?»]|«(?!\u202F)|['"]|n°(?!\u00A0)/u.test(brut(modele)))).toEqual([])
    expect(fautifs((modele) => /['"]|\.\.\.|  /.test(brut(modele)))).toEqual([])
  })

  test('read well when half of the variables have no value: no tag, no hole, no empty bold', () => {
    for (const valeurs of [MAIGRES, VALEURS]) {
      expect(fautifs((modele) => /\$\{|\{if|endif|\*\*|undefined|\( *\)/.test(`${remplir(modele.sujet, valeurs)}\n${texte(modele, valeurs)}`))).toEqual([])
    }
    expect(fautifs((modele) => /  | ,|,,|,\s*\.|\n{3}/.test(texte(modele, VALEURS)))).toEqual([])
  })

  test('say that the commission gives an avis and who decides', () => {
    for (const { modele } of modeles.filter(({ modele }) => modele.langue === 'fr' && /^(avis_(?!liste_attente)|admission|refus|liste_complementaire|preselection)/.test(modele.code))) {
      expect(texte(modele, VALEURS)).toMatch(/j’ai décidé|la présidente de l’université (a décidé|décidera)/)
      expect(texte(modele, VALEURS)).toMatch(/[Ll]a commission/)
    }
  })
})

describe('a refusal', () => {
  test.each(['fr', 'en'] as const)('carries the remedies and their delays, by letter and by mail (%s)', async (langue) => {
    for (const modele of [await leModele('lettres', 'refus', langue), await leModele('courriels', 'avis_defavorable', langue)]) {
      expect(mentionsAbsentes(modele.code, texte(modele, VALEURS), VALEURS)).toEqual([])
      const prive = { ...VALEURS, 'tribunal.nom': '' }
      expect(mentionsAbsentes(modele.code, texte(modele, prive), prive)).toEqual(['tribunal'])
      expect(exigencesManquantes(modele, prive)).toEqual(['tribunal.nom'])
      expect(exigencesManquantes(modele, VALEURS)).toEqual([])
      const coupe = { ...modele, corps: modele.corps.slice(0, modele.corps.indexOf('\n---')) }
      expect(mentionsAbsentes(modele.code, texte(coupe, VALEURS), VALEURS)).toEqual(['tribunal', 'deux_mois', 'recours_gracieux', 'telerecours'])
    }
  })

  test('gives the motif, or says how to ask for it within the month, and the rector when the master wants it', async () => {
    const modele = await leModele('lettres', 'refus')
    const lire = (valeurs: Valeurs): boolean[] => [/Prérequis insuffisants/, /D\.\s612-36-2/, /R\.\s612-36-3/].map((preuve) => preuve.test(texte(modele, { ...VALEURS, ...valeurs })))
    expect(lire({ motifsSurDemande: '', saisineRecteur: '' })).toEqual([true, false, false])
    expect(lire({ motif: '' })).toEqual([false, true, true])
  })

  test('by mail, names its author', async () => {
    expect(texte(await leModele('courriels', 'avis_defavorable'), VALEURS)).toContain('Claire Morvan, vice-présidente chargée de la formation, Université de Haute-Rive')
  })

  test('on paper, keeps every mention in the text of the PDF', async () => {
    const fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
    const lus: Promise<string>[] = []
    await fabrique.produire([lettreDe(await leModele('lettres', 'refus')), lettreDe(await leModele('lettres', 'refus', 'en'))], (_, octets) => void lus.push(texteDe(octets)))
    for (const lu of await Promise.all(lus)) expect(mentionsAbsentes('refus', lu.replace(/\s+/g, ' '), VALEURS)).toEqual([])
  })
})

describe('a receipt', () => {
  test.each([
    ['fr', 'accord', /réputée acceptée/, /attestation/],
    ['fr', 'rejet', /réputée rejetée/, /tribunal administratif/],
    ['en', 'accord', /deemed accepted/, /certificate/],
    ['en', 'rejet', /deemed refused/, /administrative court/],
  ] as const)('says what silence means and when (%s, %s)', async (langue, regime, sens, suite) => {
    const valeurs = { ...VALEURS, 'silence.dateAccord': regime === 'accord' ? '28/06/2026' : '', 'silence.dateRejet': regime === 'rejet' ? '28/06/2026' : '' }
    for (const modele of [await leModele('courriels', 'dossier_receptionne', langue), await leModele('lettres', 'accuse', langue)]) {
      const lu = texte(modele, valeurs)
      expect([sens.test(lu), suite.test(lu), lu.includes('28/06/2026'), /réputée|deemed/g.exec(lu)?.length]).toEqual([true, true, true, 1])
      expect(mentionsAbsentes(modele.code, lu, valeurs)).toEqual([])
      expect(mentionsAbsentes(modele.code, lu, { ...valeurs, 'silence.dateAccord': '', 'silence.dateRejet': '' })).toEqual(['accord_ou_rejet'])
    }
  })

  test('names the service, its address, telephone and mail, and the agent (CRPA R112-5)', async () => {
    const lu = texte(await leModele('courriels', 'dossier_receptionne'), VALEURS)
    expect(['28/04/2026', '25/04/2026', 'Service des admissions', '12, quai des Tanneurs', '05 49 00 00 00', 'admissions@haute-rive.example', 'Inès Lefèvre', 'Curriculum vitæ'].filter((mention) => !lu.includes(mention))).toEqual([])
  })
})

test('an incomplete dossier: each piece with its comment, the deadline, the address, the article', async () => {
  for (const modele of [await leModele('courriels', 'dossier_incomplet'), await leModele('lettres', 'incomplet')]) {
    const lu = texte(modele, VALEURS)
    expect(['- Relevé de notes de deuxième année de licence\u00A0– la page 2 est coupée à droite', '- Traduction du baccalauréat', '- Curriculum vitæ', '- Lettre de motivation\u00A0– deux pages au plus', '15/05/2026', '3, allée Ampère', 'L.\u00A0114-5'].filter((mention) => !lu.includes(mention))).toEqual([])
    expect(mentionsAbsentes(modele.code, lu, VALEURS)).toEqual([])
  }
})
