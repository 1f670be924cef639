import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpsEnHtml, corpsEnTexte, parseCorps } from '#shared/domain/modele-corps.ts'
import { NOMS_VARIABLES, SYNONYMES, nomCanonique, salutation } from '#shared/domain/modele-variables.ts'
import { erreursModele, remplir, variablesCitees, variablesInconnues } from '#shared/domain/modele.ts'

const HOSTILES = ['$', '$&', '$1', '${candidat.nomPat}', '{if($rang)}x{endif($rang)}', '{endif($v)}', '{{pieces}}', '<%= 1 %>', '<script>alert(1)</script>', '**gras**', '- liste', '---', '\\', '\\*', '&amp;', '"', "'", '`', '#{x}']
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILES), fc.array(fc.oneof(fc.constantFrom(...HOSTILES), fc.string()), { maxLength: 5 }).map((parts) => parts.join('')))

describe('filling a model', () => {
  test('puts values in the place of their names, eCandidat’s synonyms included', () => {
    const valeurs = { 'candidat.nomPat': 'NGUYỄN', 'candidat.prenom': 'Thảo', rang: '7' }
    expect(remplir('${candidat.nomPat} ${ candidat.prenom } ${nomPatCandidat} ${NomPatCandidat} ${prenom} n° ${rang}', valeurs)).toBe('NGUYỄN Thảo NGUYỄN NGUYỄN Thảo n° 7')
  })

  test('keeps a block whose variable has a value, takes away the others, nested or crossed', () => {
    const modele = 'a{if($x)} x{if($y)} y{endif($y)} z{endif($x)} b'
    expect([remplir(modele, { x: '1', y: '1' }), remplir(modele, { x: '1' }), remplir(modele, { y: '1' }), remplir(modele, { x: '  ', y: '1' })]).toEqual(['a x y z b', 'a x z b', 'a b', 'a b'])
  })

  test('a tag alone on its line takes the line with it', () => {
    const modele = '- un\n{if($x)}\n- ${x}\n{endif($x)}\n- trois'
    expect([remplir(modele, { x: 'deux' }), remplir(modele, {})]).toEqual(['- un\n- deux\n- trois', '- un\n- trois'])
  })

  test('an unknown or empty variable prints nothing, and never the name of an inherited property', () => {
    expect(remplir('[${inconnue}${}${toString}${__proto__}${constructor}{if($constructor)}x{endif($constructor)}]', {})).toBe('[]')
  })

  test('a tag without its pair is dropped, its text stays, and the editor is told', () => {
    const modele = 'a {if($x)}b {endif($y)}c'
    expect(remplir(modele, { y: '1' })).toBe('a b c')
    expect(erreursModele(modele)).toEqual([{ genre: 'bloc_non_ouvert', nom: 'y' }, { genre: 'bloc_non_ferme', nom: 'x' }])
    expect(erreursModele('{if($x)}{if($y)}{endif($x)}')).toEqual([{ genre: 'bloc_non_ferme', nom: 'y' }])
    expect(erreursModele('{if($nomPatCandidat)}a{endif($candidat.nomPat)}')).toEqual([])
  })

  test('a value is text: whatever it holds is never read again', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        expect(remplir('<${a}|${b}>', { a, b })).toBe(`<${a}|${b}>`)
        if (a.trim() !== '') expect(remplir('{if($a)}${a}{endif($a)}', { a })).toBe(a)
      }),
    )
  })

  test('in HTML a value opens no tag, no attribute and no entity', () => {
    fc.assert(
      fc.property(hostile, (v) => {
        const html = remplir('${v}', { v }, 'html').replaceAll('<br>', '')
        expect(html).not.toMatch(/[<>"']/)
        expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })

  test('a value never changes the rest of the model', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...HOSTILES), (v, w) => {
        expect(remplir('A ${v} B{if($w)} C ${w}{endif($w)} D', { v, w })).toBe(`A ${v} B C ${w} D`)
      }),
    )
  })

  test('no model makes it fail, and no whole tag is left behind', () => {
    const morceau = fc.constantFrom('${a}', '${inconnue}', '{if($a)}', '{endif($a)}', '{if($b)}', '{endif($b)}', '\n', ' texte ', '- ')
    fc.assert(fc.property(fc.array(morceau), (parts) => {
      expect(remplir(parts.join(''), { a: 'A', b: '' }, 'corps')).not.toMatch(/[${}]/)
    }))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), hostile, (a, b) => {
      expect(remplir(a + b, {})).toBeTypeOf('string')
    }))
  })
})

describe('lists', () => {
  const pieces = [{ libelle: 'Relevé de notes', detail: 'page 2 **illisible**\n- et coupée' }, { libelle: 'CV' }]

  test('are a list in a body, one line an element, their text inert', () => {
    const corps = remplir('Manquent :\n${pieces}\n\nMerci.', { pieces }, 'corps')
    expect(parseCorps(corps)).toEqual([
      { genre: 'paragraphe', lignes: [[{ texte: 'Manquent :', gras: false }]] },
      { genre: 'liste', elements: [[[{ texte: 'Relevé de notes', gras: true }, { texte: '\u00A0– page 2 **illisible** - et coupée', gras: false }]], [[{ texte: 'CV', gras: true }]]] },
      { genre: 'paragraphe', lignes: [[{ texte: 'Merci.', gras: false }]] },
    ])
  })

  test('are a sentence in a subject, a ul in HTML, and nothing when empty', () => {
    expect(remplir('Pièces : ${pieces}', { pieces: [{ libelle: 'A', detail: 'b' }, { libelle: 'C' }] })).toBe('Pièces : A (b), C')
    expect(remplir('${pieces}', { pieces: [{ libelle: '<A>', detail: 'b&c' }] }, 'html')).toBe('<ul><li><strong>&lt;A&gt;</strong>\u00A0– b&amp;c</li></ul>')
    expect(remplir('{if($pieces)}x{endif($pieces)}', { pieces: [] })).toBe('')
    expect(corpsEnTexte(remplir('Il manque ${pieces}.', { pieces: [{ libelle: 'A', detail: 'b' }, { libelle: 'C' }] }, 'corps'))).toBe('Il manque A (b), C.')
  })
})

describe('the light markup', () => {
  test('knows paragraphs, line ends, lists, bold and the rule', () => {
    const corps = 'Un **deux** trois\nligne\n\n- a\n- **b** c\n  suite\n\n---\n* pas une liste\n2 * 3 * 4'
    expect(corpsEnHtml(corps)).toBe('<p>Un <strong>deux</strong> trois<br>ligne</p>\n<ul><li>a</li><li><strong>b</strong> c<br>suite</li></ul>\n<hr>\n<p>* pas une liste<br>2 * 3 * 4</p>')
    expect(corpsEnTexte(corps)).toBe('Un deux trois\nligne\n\n- a\n- b c\n  suite\n\n* * *\n\n* pas une liste\n2 * 3 * 4')
  })

  test('a pair of stars left alone is text', () => expect(corpsEnTexte('un **deux** trois ** quatre')).toBe('un deux trois ** quatre'))

  test('an address keeps its lines when alone on its line, and takes commas inside a sentence', () => {
    const valeurs = { adresse: '12, quai des Tanneurs\n86000 Poitiers' }
    expect(remplir('${adresse}', valeurs, 'corps')).toBe('12, quai des Tanneurs\n86000 Poitiers')
    expect(remplir('- écrire à ${adresse} ;', valeurs, 'corps')).toBe('- écrire à 12, quai des Tanneurs, 86000 Poitiers ;')
  })

  test('a value put in a body reads as itself, in text and in HTML', () => {
    const uneLigne = hostile.map((v) => v.replace(/\s+/g, ' ').trim())
    fc.assert(
      fc.property(uneLigne, (v) => {
        expect(corpsEnTexte(remplir('A **B** ${v} C', { v }, 'corps'))).toBe(`A B ${v} C`)
        expect(corpsEnTexte(remplir('${v}', { v }, 'corps'))).toBe(v)
        expect(parseCorps(remplir('**${v}x**', { v }, 'corps')).flatMap((bloc) => (bloc.genre === 'paragraphe' ? bloc.lignes.flat() : []))).toEqual([{ texte: `${v}x`, gras: true }])
        expect(corpsEnHtml(remplir('${v}', { v }, 'corps'))).not.toMatch(/<(?!\/?p>)/)
      }),
    )
  })

  test('a value of several lines stays one paragraph', () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1 }), (lignes) => {
      expect(parseCorps(remplir('A\n${v}\nB', { v: lignes.join('\n\n') }, 'corps')).map(({ genre }) => genre)).toEqual(['paragraphe'])
    }))
  })
})

describe('variables', () => {
  test('are listed once, by canonical name, blocks included', () => expect(variablesCitees('${nomPatCandidat} ${candidat.nomPat} {if($rang)}${rang}{endif($rang)}')).toEqual(['candidat.nomPat', 'rang']))
  test('that nobody knows are told as written', () => expect(variablesInconnues('${candidat.nom} ${NomPatCandidat} {if($truc)}{endif($truc)}${rang}', NOMS_VARIABLES)).toEqual(['candidat.nom', 'truc']))
  test('each synonym leads to a known name', () => expect(Object.keys(SYNONYMES).filter((nom) => !NOMS_VARIABLES.includes(nomCanonique(nom)))).toEqual([]))
  test('no two variables have the same name', () => expect(new Set(NOMS_VARIABLES).size).toBe(NOMS_VARIABLES.length))
})

test('a civilité that is absent or unknown is never guessed', () => {
  expect(['Mme', 'M.', 'Mme.', undefined, '', 'Dr', 'constructor'].map((civilite) => salutation(civilite, 'fr'))).toEqual(['Madame', 'Monsieur', 'Madame', 'Madame, Monsieur', 'Madame, Monsieur', 'Madame, Monsieur', 'Madame, Monsieur'])
  expect([salutation('M.', 'en'), salutation(undefined, 'en')]).toEqual(['Dear Sir', 'Dear Sir or Madam'])
})
