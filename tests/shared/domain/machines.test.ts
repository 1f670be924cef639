import { describe, expect, it } from 'vitest'
import { AVIS_MACHINE, STATUTS_AVIS } from '#shared/domain/avis.ts'
import { COURRIEL_MACHINE, STATUTS_COURRIEL } from '#shared/domain/courriel.ts'
import { DOSSIER_MACHINE, STATUTS_DOSSIER } from '#shared/domain/dossier.ts'
import { DROITS, PROFILS } from '#shared/domain/droit.ts'
import { actesOuverts, decide, type Machine } from '#shared/domain/machine.ts'
import { PIECE_MACHINE, STATUTS_PIECE } from '#shared/domain/piece.ts'
import { REPONSE_MACHINE, STATUTS_REPONSE } from '#shared/domain/reponse.ts'

/** statut × acte as one printed table: where each act leads, or a point. Facts are those that open most. */
function table(machine: Machine<string, string>, statuts: readonly string[], faits: readonly string[] = []): string {
  const droits = new Set<string>(DROITS)
  const cell = (acte: string, statut: string) => {
    const verdict = decide(machine, acte, { statut, droits, faits: new Set(faits) })
    return verdict.ok ? verdict.to : '·'
  }
  return Object.keys(machine).map((acte) => `${acte}: ${statuts.map((statut) => `${statut}→${cell(acte, statut)}`).join(' ')}`).join('\n')
}

describe('les machines', () => {
  it('mènent une pièce sans fichier', () => {
    expect(table(PIECE_MACHINE, STATUTS_PIECE, ['sans_fichier', 'conditionnelle'])).toMatchInlineSnapshot(`
      "valider: en_attente→validee transmise→validee validee→validee refusee→validee non_concernee→·
      refuser: en_attente→refusee transmise→refusee validee→refusee refusee→refusee non_concernee→·
      declarerNonConcernee: en_attente→non_concernee transmise→· validee→· refusee→· non_concernee→·
      recevoir: en_attente→transmise transmise→· validee→· refusee→transmise non_concernee→·
      remettreEnAttente: en_attente→· transmise→en_attente validee→en_attente refusee→en_attente non_concernee→en_attente
      remettreAControler: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      deposer: en_attente→transmise transmise→transmise validee→transmise refusee→transmise non_concernee→·
      remplacer: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      retirer: en_attente→· transmise→· validee→· refusee→· non_concernee→·"
    `)
  })

  it('mènent une pièce qui a un fichier', () => {
    expect(table(PIECE_MACHINE, STATUTS_PIECE, ['fichier'])).toMatchInlineSnapshot(`
      "valider: en_attente→validee transmise→validee validee→validee refusee→validee non_concernee→·
      refuser: en_attente→refusee transmise→refusee validee→refusee refusee→refusee non_concernee→·
      declarerNonConcernee: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      recevoir: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      remettreEnAttente: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      remettreAControler: en_attente→· transmise→· validee→transmise refusee→transmise non_concernee→·
      deposer: en_attente→· transmise→· validee→· refusee→· non_concernee→·
      remplacer: en_attente→· transmise→transmise validee→transmise refusee→transmise non_concernee→·
      retirer: en_attente→· transmise→en_attente validee→en_attente refusee→en_attente non_concernee→·"
    `)
  })

  it('mènent un dossier de tout statut à tout autre', () => {
    for (const [acte, { to }] of Object.entries(DOSSIER_MACHINE)) for (const statut of STATUTS_DOSSIER) expect(decide(DOSSIER_MACHINE, acte as keyof typeof DOSSIER_MACHINE, { statut, droits: new Set(DROITS) })).toEqual({ ok: true, to })
  })

  it('mènent un avis, une réponse et un courriel', () => {
    expect([table(AVIS_MACHINE, STATUTS_AVIS, ['rien_parti']), table(REPONSE_MACHINE, STATUTS_REPONSE, ['favorable_valide']), table(COURRIEL_MACHINE, STATUTS_COURRIEL)].join('\n')).toMatchInlineSnapshot(`
      "valider: saisi→valide valide→· retire→·
      retirer: saisi→retire valide→· retire→·
      annulerValidation: saisi→· valide→saisi retire→·
      confirmer: aucune→confirmee confirmee→· desistee→·
      desister: aucune→desistee confirmee→desistee desistee→·
      annulerReponse: aucune→· confirmee→aucune desistee→aucune
      annulerEnvoi: brouillon→· en_attente→brouillon en_cours→· envoye→· a_reessayer→brouillon refuse→· incertain→· annule→· ecrit→·
      mettreEnFile: brouillon→en_attente en_attente→· en_cours→· envoye→· a_reessayer→· refuse→en_attente incertain→· annule→· ecrit→·
      envoyerMaintenant: brouillon→· en_attente→en_attente en_cours→· envoye→· a_reessayer→en_attente refuse→· incertain→· annule→· ecrit→·
      modifier: brouillon→brouillon en_attente→· en_cours→· envoye→· a_reessayer→· refuse→· incertain→· annule→· ecrit→·
      abandonner: brouillon→annule en_attente→· en_cours→· envoye→· a_reessayer→· refuse→annule incertain→annule annule→· ecrit→·
      marquerEnvoye: brouillon→· en_attente→· en_cours→· envoye→· a_reessayer→· refuse→· incertain→envoye annule→· ecrit→·
      renvoyer: brouillon→· en_attente→· en_cours→· envoye→· a_reessayer→· refuse→· incertain→en_attente annule→· ecrit→·"
    `)
  })

  it('n’ouvrent aucun acte à qui n’a pas le droit, et disent lequel manque', () => {
    const droits = new Set<string>(PROFILS.consultation)
    expect(actesOuverts(PIECE_MACHINE, { statut: 'transmise', droits, faits: new Set(['fichier']) })).toEqual([])
    expect(decide(AVIS_MACHINE, 'valider', { statut: 'saisi', droits: new Set(PROFILS.saisie) })).toEqual({ ok: false, code: 'ROLE_INTERDIT', droit: 'VALID_AVIS' })
  })

  it('ne nomment que les 23 droits', () => {
    const named = [PIECE_MACHINE, DOSSIER_MACHINE, AVIS_MACHINE, REPONSE_MACHINE, COURRIEL_MACHINE].flatMap((machine) => Object.values(machine).map((passage) => passage.droit))
    expect({ droits: DROITS.length, inconnus: named.filter((droit) => !DROITS.includes(droit)) }).toEqual({ droits: 23, inconnus: [] })
  })
})
